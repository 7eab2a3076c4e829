// The desktop app's start. What Electron wants before it is ready happens in one go, without an await before it.
import { dirname, resolve } from 'node:path';
import { app, session } from 'electron';
import { LINK_SCHEME, signInAnsweredIn, ticketAskedFor } from './deep-link';
import { openDesk } from './desk';
import { guardContents, guardSession } from './guards';
import { answerCalls } from './ipc';
import { registerScheme, serveRenderer } from './protocol';
import { serverAddress } from './server-address';
import { fileAskedFor, readTicketFile } from './ticket-file';
import { trustIn } from './trust';
import { startUpdates } from './updates';

/** out/main/index.js → out */
const built = dirname(import.meta.dirname);

const start = async (): Promise<void> => {
  app.enableSandbox();
  registerScheme();
  // Not packaged, the program is Electron's own and must be told which app to start.
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);
  else app.setAsDefaultProtocolClient(LINK_SCHEME, process.execPath, [app.getAppPath()]);
  const devUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
  const trust = trustIn(devUrl);
  guardContents(trust);

  // macOS hands a link over as an event, at times before the app is ready.
  let early = ticketAskedFor(process.argv);
  let openTicket = (number: string | null): void => {
    early = number ?? early;
  };
  // A sign-in that nobody here waits for, as at a start, is nothing.
  let answerSignIn = (_argv: readonly string[]): void => undefined;
  app.on('open-url', (event, url) => {
    event.preventDefault();
    openTicket(ticketAskedFor([url]));
    answerSignIn([url]);
  });

  let earlyFile = fileAskedFor(process.argv);
  let openFile = async (path: string | null): Promise<void> => {
    earlyFile = path ?? earlyFile;
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openFile(path);
  });

  await app.whenReady();
  guardSession(session.defaultSession, trust);
  serveRenderer(session.defaultSession, `${built}/renderer`, serverAddress);
  const desk = openDesk({ built, devUrl, ticket: early });
  answerCalls(trust, desk.answers);
  openTicket = (number) => {
    desk.show();
    desk.openTicket(number);
  };
  answerSignIn = (argv) => desk.answerSignIn(signInAnsweredIn(argv));
  openFile = async (path) => {
    const file = path === null ? null : await readTicketFile(path);
    if (!file) return;
    desk.show();
    desk.openFile(file);
  };
  app.on('second-instance', (_event, argv, folder) => {
    openTicket(ticketAskedFor(argv));
    answerSignIn(argv);
    const path = fileAskedFor(argv);
    void openFile(path === null ? null : resolve(folder, path));
  });
  void openFile(earlyFile);
  await startUpdates();
};

const fail = (error: unknown): void => {
  console.error(error instanceof Error ? error.message : error);
  app.exit(1);
};

// A second start hands its link to the first one and ends.
if (app.requestSingleInstanceLock()) start().catch(fail);
else app.quit();
