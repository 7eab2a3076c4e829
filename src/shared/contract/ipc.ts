// What crosses between the page and the desktop shell. The page sees `window.firstline`, which is undefined on the web.
// The main process checks every argument by these schemas: a page that was taken over must gain nothing here.
import { type Static, Type } from 'typebox';
import { Id, Nullable, OneOf, TicketNumber } from '../domain/values';
import type { ProviderFault } from './provider-sign-in';

/**
 * Where a server is: https, or http on this very machine (a page of app:// may not mix in anything that travels openly).
 * No path, no user name: it goes into the content security policy.
 */
export const ServerAddress = Type.String({
  minLength: 8,
  maxLength: 255,
  pattern: '^(https://[A-Za-z0-9.-]+|http://(localhost|127\\.0\\.0\\.1|\\[::1\\]))(:[0-9]{1,5})?$',
});

export const Notice = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 120 }),
  body: Type.String({ maxLength: 500 }),
  /** A click opens this ticket; null only brings the window to the front. */
  number: Nullable(TicketNumber),
});
export type Notice = Static<typeof Notice>;

/** A name for a file, without what any system reads as a path or forbids. */
export const FileName = Type.String({ minLength: 1, maxLength: 120, pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*$' });

/** The device that somebody signs in on, in the system's browser. */
export const SignInDevice = Type.Object({
  deviceId: Id,
  deviceName: Type.String({ minLength: 1, maxLength: 80 }),
  /** The provider is to ask who it is, though somebody is signed in there. */
  ask: Type.Optional(OneOf(['yes'] as const)),
});
export type SignInDevice = Static<typeof SignInDevice>;

/** Page → main, with an answer. Each is a tuple of arguments; what comes back is in `CallResults`. */
export const calls = {
  'tokens.save': Type.Tuple([Type.String({ minLength: 1, maxLength: 8192 })]),
  'tokens.load': Type.Tuple([]),
  'tokens.clear': Type.Tuple([]),
  'vault.wrap': Type.Tuple([Type.String({ minLength: 1, maxLength: 1024 })]),
  'vault.unwrap': Type.Tuple([Type.String({ minLength: 1, maxLength: 8192 })]),
  'server.set': Type.Tuple([ServerAddress]),
  'signIn.begin': Type.Tuple([SignInDevice]),
  'signIn.end': Type.Tuple([]),
  'shell.notify': Type.Tuple([Notice]),
  'shell.badge': Type.Tuple([Type.Integer({ minimum: 0, maximum: 99_999 })]),
  'shell.language': Type.Tuple([OneOf(['en', 'de'] as const)]),
  'shell.theme': Type.Tuple([OneOf(['system', 'light', 'dark'] as const)]),
  'shell.savePdf': Type.Tuple([FileName]),
  'shell.ready': Type.Tuple([]),
} as const;
export type CallName = keyof typeof calls;
export type CallArgs<C extends CallName> = Static<(typeof calls)[C]>;

/** `memory`: this computer has no keyring worth its name, so the token is gone when the app quits; say so. */
export type TokenKept = 'safe' | 'memory';

/** `notWritten`: the place that was chosen takes no file. */
export type PdfKept = 'saved' | 'canceled' | 'notWritten';

export interface CallResults {
  readonly 'tokens.save': TokenKept;
  readonly 'tokens.load': string | null;
  readonly 'tokens.clear': undefined;
  readonly 'vault.wrap': string | null;
  readonly 'vault.unwrap': string | null;
  readonly 'server.set': undefined;
  readonly 'signIn.begin': undefined;
  readonly 'signIn.end': undefined;
  readonly 'shell.notify': boolean;
  readonly 'shell.badge': undefined;
  readonly 'shell.language': undefined;
  readonly 'shell.theme': undefined;
  readonly 'shell.savePdf': PdfKept;
  readonly 'shell.ready': undefined;
}

export const menuCommands = ['log', 'palette', 'queue', 'outbox', 'settings', 'keys', 'sync'] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** `lockScreen`: somebody, or the system itself, has locked it. */
export type Power = 'suspend' | 'resume' | 'lockScreen';

/** Whoever is at this computer next need not be who was there before. */
export const isLocked = (power: Power): boolean => power !== 'resume';

/** Main → page. */
export interface ShellEvents {
  /** firstline://INC0012345 was opened, or a notification was clicked. */
  readonly deepLink: { readonly number: string };
  /** A sign-in that was begun here came back from the browser: what the server gives a session for, or why it won't. */
  readonly signIn: { readonly code: string; readonly verifier: string } | { readonly failed: ProviderFault };
  /** A ticket's file was opened with the app. */
  readonly file: { readonly name: string; readonly text: string };
  readonly power: Power;
  readonly menuCommand: MenuCommand;
  readonly theme: { readonly dark: boolean };
}
export type ShellEvent = keyof ShellEvents;

export interface AppInfo {
  readonly version: string;
  readonly platform: 'darwin' | 'win32' | 'linux';
  /** Where the server is, e.g. http://127.0.0.1:4173 (no slash at the end). */
  readonly server: string;
  /** The system's language as a BCP 47 tag. */
  readonly locale: string;
}

/**
 * `window.firstline` in the desktop app. All of it is frozen, and no Electron object is reachable through it.
 *
 * The window has no system title bar: the page's own bar is the drag region (`app-region: drag`, `no-drag` on what can be
 * clicked), and leaves room for the system's buttons by env(titlebar-area-x) and env(titlebar-area-width).
 */
export interface DeskBridge {
  readonly app: { readonly info: AppInfo };
  /** The session's token, kept by the system's safe, bound to the server's address: for another server `load` gives null. */
  readonly tokens: {
    save(token: string): Promise<TokenKept>;
    load(): Promise<string | null>;
    clear(): Promise<undefined>;
  };
  /**
   * A key of the page's under the system's safe: what comes back is of use to this person on this computer alone. Null:
   * there is no safe worth its name, or it is another one than when the key was wrapped.
   */
  readonly vault: {
    wrap(key: string): Promise<string | null>;
    unwrap(wrapped: string): Promise<string | null>;
  };
  readonly server: {
    /** Remembers the address and opens the window anew. Rejects if the address is given by the environment. */
    set(address: string): Promise<undefined>;
  };
  /** By the identity provider, in the system's browser; `signIn` tells how it went. `end`: nobody waits any more. */
  readonly signIn: {
    begin(device: SignInDevice): Promise<undefined>;
    end(): Promise<undefined>;
  };
  /** False if this system shows no notifications. */
  notify(notice: Notice): Promise<boolean>;
  badge(count: number): Promise<undefined>;
  /** Menus and tray follow. */
  language(language: 'en' | 'de'): Promise<undefined>;
  theme(choice: 'system' | 'light' | 'dark'): Promise<undefined>;
  /** The page as it prints, as a PDF; the system asks where. `name` is without its ending. */
  savePdf(name: string): Promise<PdfKept>;
  /** The page listens now: a deep link that came before is delivered. Call it once the routes are mounted. */
  ready(): Promise<undefined>;
  /** Returns what stops listening. */
  on<E extends ShellEvent>(event: E, listener: (payload: ShellEvents[E]) => void): () => void;
}

declare global {
  interface Window {
    readonly firstline?: DeskBridge;
  }
}
