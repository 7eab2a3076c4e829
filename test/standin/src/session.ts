import type * as Electron from 'electron';
import { Emitter, guard, NotInStandIn } from './guard';
import { state } from './state';

type Handler = (request: Request) => Response | Promise<Response>;

class Protocol implements Pick<Electron.Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'> {
  handlers = new Map<string, Handler>();
  handle(scheme: string, handler: Handler): void {
    if (!state.schemes.has(scheme)) throw new NotInStandIn(`protocol.handle for ${scheme}, which is not privileged,`);
    if (this.handlers.has(scheme)) throw new Error(`The scheme has already been handled: ${scheme}`);
    this.handlers.set(scheme, handler);
  }
  unhandle(scheme: string): void {
    this.handlers.delete(scheme);
  }
  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme);
  }
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    if (state.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) {
      if (!privileges?.standard) throw new NotInStandIn('a privileged scheme that is not `standard`');
      state.schemes.set(scheme, privileges);
    }
  }
}

type PermissionRequest = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
type PermissionCheck = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;
type SessionMembers = 'setPermissionRequestHandler' | 'setPermissionCheckHandler';

export const protocol = new Protocol();

class Session extends Emitter implements Pick<Electron.Session, SessionMembers> {
  protocol = guard('session.protocol', protocol);
  permissionRequest: PermissionRequest | null = null;
  permissionCheck: PermissionCheck | null = null;
  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.permissionCheck = handler;
  }
}

const only = new Session();
export const defaultSession = guard('session', only) as unknown as Electron.Session;

/** Electron's permission names and those of the debugging protocol. */
const permissions = {
  notifications: 'notifications',
  geolocation: 'geolocation',
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  midi: 'midi',
  'persistent-storage': 'persistent-storage',
  'idle-detection': 'idle-detection',
} as const;

const allowed = async (contents: Electron.WebContents, name: string, url: string): Promise<boolean> => {
  const asked = await new Promise<boolean>((resolve) => {
    if (!only.permissionRequest) return resolve(true);
    only.permissionRequest(contents, name as never, resolve, { requestingUrl: url, isMainFrame: true });
  });
  const details = { isMainFrame: true, requestingUrl: url } as never;
  return asked && (only.permissionCheck?.(contents, name as never, url, details) ?? true);
};

/** Chromium asks nobody over the protocol, so the app is asked for every permission when a page is committed. */
export const applyPermissions = async (contents: Electron.WebContents, url: string, origin: string): Promise<void> => {
  if (!/^https?:/.test(origin)) return;
  for (const [electronName, name] of Object.entries(permissions)) {
    const setting = (await allowed(contents, electronName, url)) ? 'granted' : 'denied';
    await state.cdp
      ?.send('Browser.setPermission', { permission: { name }, setting, origin })
      .catch((error: Error) => state.record('permission', `${name}: ${error.message}`));
  }
};
