// The one window and what stands around it: menu, tray, links, notifications, power.
import type { MenuCommand, ShellEvent, ShellEvents } from '@shared/contract/ipc';
import { app, type BrowserWindow, Menu, nativeTheme, powerMonitor } from 'electron';
import { showCount } from './badge';
import { beginSignIn, endSignIn, signInAnswer } from './browser-sign-in';
import type { SignInLink } from './deep-link';
import { type Answers, tell } from './ipc';
import { menuTemplate } from './menu';
import { showNotice } from './notices';
import { savePdf } from './pdf';
import { loadPreferences, savePreferences } from './preferences';
import { rememberServer, serverAddress } from './server-address';
import type { TicketFile } from './ticket-file';
import { clearToken, loadToken, saveToken } from './tokens';
import { createTray, type TrayIcon } from './tray';
import { unwrapKey, wrapKey } from './vault';
import { bringToFront, createWindow } from './window';
import { type Language, languageOf, shellWords } from './words';

interface DeskWishes {
  /** The folder of the built files: out/. */
  readonly built: string;
  readonly devUrl: string | undefined;
  /** The ticket that the app was started with. */
  readonly ticket: string | null;
}

export interface Desk {
  readonly answers: Answers;
  readonly show: () => void;
  readonly openTicket: (number: string | null) => void;
  readonly openFile: (file: TicketFile) => void;
  readonly answerSignIn: (link: SignInLink | null) => void;
}

/** Call it once, when the app is ready. */
export const openDesk = ({ built, devUrl, ticket }: DeskWishes): Desk => {
  let window: BrowserWindow | null = null;
  let pageListens = false;
  let pendingTicket = ticket;
  let pendingFile: TicketFile | null = null;
  let quitting = false;
  /** While one window replaces another there is none, and that is no reason to quit. */
  let replacing = false;

  const emit = <E extends ShellEvent>(event: E, payload: ShellEvents[E]): void => {
    if (window && pageListens) tell(window.webContents, event, payload);
  };
  const show = (): void => {
    if (window) bringToFront(window);
    else open();
  };
  const openTicket = (number: string | null): void => {
    if (number === null) return;
    if (pageListens) emit('deepLink', { number });
    else pendingTicket = number;
  };
  const openFile = (file: TicketFile): void => {
    if (pageListens) emit('file', file);
    else pendingFile = file;
  };
  const answerSignIn = (link: SignInLink | null): void => {
    const answer = link && signInAnswer(serverAddress(), link);
    if (answer) emit('signIn', answer);
  };
  const run = (command: MenuCommand): void => {
    show();
    emit('menuCommand', command);
  };

  const open = (): void => {
    const opened = createWindow({ built, devUrl, server: serverAddress() });
    opened.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) pageListens = false;
    });
    opened.on('close', (event) => {
      if (quitting || replacing || !tray) return;
      event.preventDefault();
      opened.hide();
    });
    opened.once('closed', () => {
      if (window === opened) window = null;
      pageListens = false;
    });
    window = opened;
  };

  const tray: TrayIcon | null = createTray({ open: show, log: () => run('log') });
  const speak = (language: Language): void => {
    const words = shellWords[language];
    const template = menuTemplate({
      words: words.menu,
      platform: process.platform,
      development: !app.isPackaged,
      run,
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
    tray?.setWords(words);
  };

  const preferences = loadPreferences();
  nativeTheme.themeSource = preferences.theme ?? 'system';
  speak(preferences.language ?? languageOf(app.getLocale()));
  open();

  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !replacing) app.quit();
  });
  app.on('activate', show);
  nativeTheme.on('updated', () => emit('theme', { dark: nativeTheme.shouldUseDarkColors }));
  powerMonitor.on('suspend', () => emit('power', 'suspend'));
  powerMonitor.on('resume', () => emit('power', 'resume'));
  powerMonitor.on('lock-screen', () => emit('power', 'lockScreen'));

  const answers: Answers = {
    'tokens.save': (token) => saveToken(serverAddress(), token),
    'tokens.load': () => loadToken(serverAddress()),
    'tokens.clear': () => clearToken().then(() => undefined),
    'signIn.begin': (device) => beginSignIn(serverAddress(), device),
    'signIn.end': endSignIn,
    'vault.wrap': wrapKey,
    'vault.unwrap': unwrapKey,
    'server.set': (address) => {
      rememberServer(address);
      // A new window and not a reload: workers that talk to the old server must end first.
      replacing = true;
      window?.once('closed', () => {
        replacing = false;
        open();
      });
      window?.destroy();
      return undefined;
    },
    'shell.notify': (notice) =>
      showNotice(notice, (number) => {
        show();
        openTicket(number);
      }),
    'shell.badge': (count) => {
      showCount(count, window);
      tray?.setCount(count);
      return undefined;
    },
    'shell.language': (language) => {
      savePreferences({ language });
      speak(language);
      return undefined;
    },
    'shell.theme': (theme) => {
      savePreferences({ theme });
      nativeTheme.themeSource = theme;
      return undefined;
    },
    'shell.savePdf': (name) => (window ? savePdf(window, name) : 'canceled'),
    'shell.ready': () => {
      pageListens = true;
      openTicket(pendingTicket);
      pendingTicket = null;
      if (pendingFile) openFile(pendingFile);
      pendingFile = null;
      return undefined;
    },
  };
  return { answers, show, openTicket, openFile, answerSignIn };
};
