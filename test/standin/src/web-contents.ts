// A page: a target of Chromium's, with its navigation, its preload and its calls.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type * as Electron from 'electron';
import { fromChromium, toChromium } from './addresses';
import { app } from './app';
import type { Json } from './cdp';
import { cancellable, Emitter, guard, NotInStandIn } from './guard';
import { codec, dispatchIpc } from './ipc-main';
import { BINDING, isolatedWorldSource, mainWorldSource, RECEIVE, WORLD } from './preload-world';
import { applyPermissions, defaultSession } from './session';
import { cdp, electronVersion, state } from './state';

type Members =
  | 'id'
  | 'session'
  | 'mainFrame'
  | 'loadURL'
  | 'reload'
  | 'printToPDF'
  | 'getURL'
  | 'send'
  | 'setWindowOpenHandler'
  | 'isDestroyed'
  | 'getAllSharedWorkers'
  | 'forcefullyCrashRenderer'
  | 'getOSProcessId'
  | 'getOrCreateDevToolsTargetId';

const byTarget = new Map<string, WebContents>();
const bySession = new Map<string, WebContents>();
const sharedWorkers = new Map<string, string>();
let nextId = 0;

export class WebContents extends Emitter implements Pick<Electron.WebContents, Members> {
  readonly id = ++nextId;
  readonly session = defaultSession;
  readonly mainFrame: Electron.WebFrameMain;
  /** What the app sees of it. */
  readonly proxy: Electron.WebContents;
  readonly attached: Promise<void>;
  targetId = '';
  #sessionId = '';
  #url = '';
  #destroyed = false;
  #isolated = 0;
  /** The next navigation is loadURL's, which does not pass will-navigate. */
  #ours = false;
  #openHandler: ((details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) | null = null;

  constructor(preferences: Electron.WebPreferences, size: { width: number; height: number }) {
    super();
    const frame = {
      parent: null,
      isDestroyed: () => this.#destroyed,
      get url(): string {
        return contents.getURL();
      },
    };
    const contents = this;
    this.mainFrame = guard('WebFrameMain', frame) as unknown as Electron.WebFrameMain;
    this.proxy = guard('webContents', this) as unknown as Electron.WebContents;
    this.attached = this.#attach(preferences, size);
    this.attached.catch((error: unknown) => console.error('stand-in: attach failed', error));
    app.emit('web-contents-created', cancellable(), this.proxy);
  }

  async #attach(preferences: Electron.WebPreferences, size: { width: number; height: number }): Promise<void> {
    if (preferences.contextIsolation === false || preferences.nodeIntegration || !preferences.preload)
      throw new NotInStandIn('a page without isolation or without a preload');
    const { targetId } = await cdp().send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size });
    this.targetId = targetId;
    byTarget.set(targetId, this);
    const { sessionId } = await cdp().send('Target.attachToTarget', { targetId, flatten: true });
    this.#sessionId = sessionId;
    bySession.set(sessionId, this);
    const secret = randomUUID();
    const { preload, additionalArguments = [] } = preferences;
    const info = {
      platform: process.platform,
      arch: process.arch,
      argv: [process.execPath, ...additionalArguments],
      preloadPath: preload,
      versions: { electron: electronVersion, chrome: process.versions['chrome'] },
    };
    const isolated = isolatedWorldSource(secret, info, readFileSync(preload, 'utf8'));
    await Promise.all([
      this.command('Page.enable'),
      this.command('Runtime.enable'),
      this.command('Inspector.enable'),
      this.command('Page.setLifecycleEventsEnabled', { enabled: true }),
      this.command('Fetch.enable', {
        patterns: [{ urlPattern: '*', resourceType: 'Document', requestStage: 'Request' }],
      }),
      this.command('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
      this.command('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource(secret) }),
      this.command('Page.addScriptToEvaluateOnNewDocument', { source: isolated, worldName: WORLD }),
    ]);
  }

  command(method: string, params: Json = {}): Promise<Json> {
    return cdp().send(method, params, this.#sessionId);
  }

  handle(method: string, params: Json): void {
    switch (method) {
      case 'Runtime.executionContextCreated':
        if (params.context.name === WORLD && params.context.auxData?.frameId === this.targetId)
          this.#isolated = params.context.id;
        return;
      case 'Runtime.executionContextsCleared':
        this.#isolated = 0;
        return;
      case 'Runtime.bindingCalled':
        if (params.name === BINDING) this.#fromPage(JSON.parse(params.payload), params.executionContextId);
        return;
      case 'Fetch.requestPaused':
        void this.#navigating(params);
        return;
      case 'Page.frameNavigated':
        if (params.frame.parentId) return;
        this.#url = params.frame.url;
        if (this.#url !== 'about:blank') this.emit('did-navigate', cancellable(), this.getURL(), 200, 'OK');
        return;
      case 'Page.navigatedWithinDocument':
        if (params.frameId !== this.targetId) return;
        this.#url = params.url;
        this.emit('did-navigate-in-page', cancellable(), this.getURL(), true);
        return;
      case 'Page.loadEventFired':
        if (this.#url !== 'about:blank') this.emit('did-finish-load', cancellable());
        return;
      case 'Page.lifecycleEvent':
        if (params.name === 'firstPaint' && this.#url !== 'about:blank') this.emit('stand-in-first-paint');
        return;
      case 'Page.windowOpen':
        // A link with a target, or a form: window.open itself never gets this far.
        this.#opening(params.url, params.windowName, params.windowFeatures.join(','));
        return;
      case 'Inspector.targetCrashed':
        this.emit('render-process-gone', cancellable(), { reason: 'crashed', exitCode: 5 });
        return;
      case 'Page.javascriptDialogOpening':
        if (params.type === 'beforeunload') void this.#beforeUnload();
    }
  }

  async #beforeUnload(): Promise<void> {
    const event = cancellable();
    this.emit('will-prevent-unload', event);
    await this.command('Page.handleJavaScriptDialog', { accept: event.defaultPrevented }).catch(() => undefined);
  }

  #opening(url: string, frameName: string, features: string): void {
    const details = { url: fromChromium(url), frameName, features, disposition: 'foreground-tab' as const };
    const answer = this.#openHandler?.({ ...details, referrer: { url: '', policy: 'default' } });
    if (answer?.action !== 'deny') console.error(new NotInStandIn('a window that the app allows').message);
  }

  async #navigating(params: Json): Promise<void> {
    const main = params.frameId === this.targetId;
    const url = fromChromium(params.request.url);
    const event = cancellable({ url, isMainFrame: main, isSameDocument: false, frame: this.mainFrame });
    if (params.redirectedRequestId && main) this.emit('will-redirect', event, url, false, main);
    else if (main && !this.#ours) this.emit('will-navigate', event, url, false, main);
    else if (!main) this.emit('will-frame-navigate', event);
    if (event.defaultPrevented) {
      const refusal = { requestId: params.requestId, errorReason: 'Aborted' };
      await this.command('Fetch.failRequest', refusal).catch(() => undefined);
      return;
    }
    this.#ours = false;
    if (main) {
      this.emit('did-start-navigation', event);
      await applyPermissions(this.proxy, url, new URL(params.request.url).origin);
    }
    await this.command('Fetch.continueRequest', { requestId: params.requestId }).catch(() => undefined);
  }

  #fromPage(message: Json, contextId: number): void {
    if (message.op === 'open') this.#opening(message.url, message.frameName, message.features);
    else if (message.op === 'preload-error') console.error('preload failed:', message.message);
    else {
      const from = { sender: this.proxy, senderFrame: this.mainFrame };
      void dispatchIpc(message, from, (text) => this.#toPage(text, contextId));
    }
  }

  #toPage(text: string, contextId = this.#isolated): void {
    if (!contextId) {
      state.record('message dropped: the page has no preload', text);
      return;
    }
    const expression = `${RECEIVE}(${JSON.stringify(text)})`;
    void this.command('Runtime.evaluate', { expression, contextId }).catch(() => undefined);
  }

  async printToPDF({ preferCSSPageSize = false }: Electron.PrintToPDFOptions): Promise<Buffer> {
    const { data } = await this.command('Page.printToPDF', { preferCSSPageSize });
    return Buffer.from(data, 'base64');
  }

  async loadURL(url: string): Promise<void> {
    await this.attached;
    this.#ours = true;
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()));
    const { errorText } = await this.command('Page.navigate', { url: toChromium(url) });
    if (errorText) throw Object.assign(new Error(`${errorText} loading '${url}'`), { code: errorText, url });
    await loaded;
  }
  reload(): void {
    this.#ours = true;
    void this.command('Page.reload');
  }
  getURL(): string {
    return this.#url === 'about:blank' ? '' : fromChromium(this.#url);
  }
  send(channel: string, ...args: unknown[]): void {
    this.#toPage(JSON.stringify({ op: 'event', channel, args: codec.encode(args) }));
  }
  setWindowOpenHandler(handler: (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse): void {
    this.#openHandler = handler;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  /** @param asking whether the page may refuse (beforeunload) */
  async closePage(asking: boolean): Promise<void> {
    await this.attached;
    if (asking) await this.command('Page.close');
    else await cdp().send('Target.closeTarget', { targetId: this.targetId });
  }
  forcefullyCrashRenderer(): void {
    void this.command('Page.crash').catch(() => undefined);
  }
  getAllSharedWorkers(): Electron.SharedWorkerInfo[] {
    return [...sharedWorkers].map(([id, url]) => ({ id, url: fromChromium(url) }));
  }
  getOSProcessId(): number {
    return process.pid;
  }
  getOrCreateDevToolsTargetId(): string {
    return this.targetId;
  }
  gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    byTarget.delete(this.targetId);
    bySession.delete(this.#sessionId);
    this.emit('destroyed');
  }

  static fromDevToolsTargetId(targetId: string): Electron.WebContents | undefined {
    return byTarget.get(targetId)?.proxy;
  }
  static getAllWebContents(): Electron.WebContents[] {
    return [...byTarget.values()].map((contents) => contents.proxy);
  }
}

/** Brings events of the protocol to the page that they belong to, and closes windows that the app did not allow. */
export const routeEvents = (): void => {
  cdp().on('event', (method: string, params: Json, sessionId?: string) => {
    if (sessionId) bySession.get(sessionId)?.handle(method, params);
    else if (method === 'Target.targetDestroyed') {
      byTarget.get(params.targetId)?.gone();
      sharedWorkers.delete(params.targetId);
    } else if (method === 'Target.targetCreated') {
      const { targetId, openerId, type, url } = params.targetInfo;
      if (type === 'shared_worker') sharedWorkers.set(targetId, url);
      if (openerId && byTarget.has(openerId)) void cdp().send('Target.closeTarget', { targetId });
    }
  });
  cdp().on('closed', () => {
    for (const contents of byTarget.values()) contents.gone();
  });
};
