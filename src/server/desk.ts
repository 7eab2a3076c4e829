// The whole server, put together: database, record, sign-in, routes, and the work that goes on beside them.
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { registerArticleRoutes } from './articles/routes';
import { BackOff } from './auth/back-off';
import { makeProvider } from './auth/oidc/provider';
import { registerOidcRoutes } from './auth/oidc/routes';
import { PendingSignIns } from './auth/pending-sign-ins';
import { SecondFactors } from './auth/second-factor';
import { registerSecondFactorRoutes } from './auth/second-factor-routes';
import { registerSecurityRoutes } from './auth/security-routes';
import { openServerSecret } from './auth/server-secret';
import { SessionEnds } from './auth/session-ends';
import { Sessions } from './auth/sessions';
import { makeFinish, makeSignIn, type SignInDeps } from './auth/sign-in';
import { newWipeOrders } from './auth/wipe/orders';
import { registerWipeRoutes } from './auth/wipe/routes';
import { newSecret, openDoor, registerBackupRoute } from './backup/door';
import type { Core } from './commands/core';
import { openCore } from './commands/open-core';
import type { DbUnavailable } from './db/db';
import { openDb } from './db/open';
import { startEffects } from './effects/effects';
import { filePost, smtpPost } from './effects/post';
import { registerExportRoutes } from './export/routes';
import { StoreUnavailable } from './files/file-store';
import { filesFolder, openStore, probeStore } from './files/open-store';
import { registerFileRoutes } from './files/routes';
import { buildApp } from './http/app';
import type { OnRoute } from './http/deps';
import { defaultLimits, type Limits } from './http/limits';
import { registerImportRoutes } from './import/routes';
import { databaseOf, type Options, StartError } from './options';
import { registerParcelRoutes } from './parcels/routes';
import { registerPastRoutes } from './past/routes';
import { registerPeopleRoutes } from './people/routes';
import { newReports } from './report/reports';
import { registerReportRoutes } from './report/routes';
import { registerRuleRoutes } from './rules/routes';
import { registerWhatIfRoutes } from './rules/what-if-routes';
import { registerSearchRoutes } from './search/routes';
import { seedDemo } from './seed/demo';

export interface Desk {
  /** Where people reach it; and, behind a proxy, where it really listens. */
  readonly url: string;
  readonly listensAt: string;
  readonly core: Core;
  close(): Promise<void>;
}

/** What the process decides, and for tests: other clocks, tighter limits. */
export interface Tuning {
  readonly now?: () => number;
  readonly limits?: Limits;
  readonly version?: string;
  /** Told of each route there is: what looks at all of them can't forget a new one. */
  readonly onRoute?: OnRoute;
  readonly onDatabaseGone?: (error: DbUnavailable) => void;
}

/** @throws StartError when nobody can listen there */
const listening = async <T>({ host, port }: Options, attempt: () => Promise<T>): Promise<T> => {
  try {
    return await attempt();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new StartError(
        `Port ${port} on ${host} is in use. Stop what listens there, or choose another one with PORT.`,
      );
    }
    if (code === 'EACCES') {
      throw new StartError(`Port ${port} may not be used without special rights. Choose one above 1023 with PORT.`);
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
      throw new StartError(`${host} is no address of this machine. Choose another one with HOST.`);
    }
    throw error;
  }
};

/** Asked before the database is opened, which may take seconds. */
const tryPort = ({ host, port }: Options): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });

/** One that is away for now is no reason not to start: files wait on the devices. */
const tryStore = async (options: Options, log: Logger): Promise<void> => {
  try {
    await probeStore(options);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    if (error.refused) throw new StartError(error.message);
    log.warn({ err: error }, 'the store of files can not be reached');
  }
};

/** @throws StartError, DbUnavailable: with a sentence for whoever starts it; nothing is left open then */
export const startDesk = async (options: Options, log: Logger, tuning: Tuning = {}): Promise<Desk> => {
  const now = tuning.now ?? Date.now;
  const undo: (() => Promise<void>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    await listening(options, () => tryPort(options));
    await tryStore(options, log);
    const db = await openDb(databaseOf(options));
    undo.push(() => db.close());
    // A desk that is there already stays as it is.
    if (options.demo) await seedDemo({ db, now });
    const core = await openCore(db, { now, log });
    undo.push(() => core.close());
    const sessions = new Sessions(db, now);
    const sessionEnds = new SessionEnds(
      (ids) => sessions.ended(ids),
      (err) => log.error({ err }, 'sessions could not be looked at'),
    );
    undo.push(async () => sessionEnds.close());
    db.subscribe('session', (id) => sessionEnds.ended(id, 'revoked'));
    const reports = newReports({ core, now, log });
    const { publicUrl, extraOrigin, smtpUrl, dataDir, oidc } = options;
    const store = openStore(options);
    const secret = newSecret();
    const serverSecret = openServerSecret(dataDir, options.serverSecret);
    const factors = new SecondFactors(db, serverSecret, now);
    const deskName = async (): Promise<string> => (await core.world())?.settings.name ?? 'Firstline';
    const signInDeps: SignInDeps = {
      db,
      sessions,
      backOff: new BackOff(now),
      factors,
      pending: new PendingSignIns(db, now),
      secret: serverSecret,
      deskName,
      now,
    };
    const app = await buildApp({
      core,
      sessions,
      sessionEnds,
      signIn: makeSignIn(signInDeps),
      finishSignIn: makeFinish(signInDeps),
      now,
      log,
      rules: { publicOrigin: publicUrl?.origin ?? null, extraOrigin },
      overTls: publicUrl?.protocol === 'https:',
      behindProxy: publicUrl !== null,
      version: tuning.version ?? '0',
      demo: options.demo,
      provider: oidc ? { name: oidc.name } : undefined,
      rendererDir: options.rendererDir,
      limits: tuning.limits ?? defaultLimits,
      onRoute: tuning.onRoute ?? null,
      extensions: [
        (scope) => registerSecondFactorRoutes(scope, { db, factors, deskName, now }),
        (scope) => registerSecurityRoutes(scope, { core, factors, now }),
        (scope) =>
          registerOidcRoutes(scope, {
            core,
            sessions,
            oidc: oidc && { settings: oidc, provider: makeProvider(oidc, now, log) },
            // Their own: a provider that is down must not slow down who has a password.
            backOff: new BackOff(now),
            publicOrigin: publicUrl?.origin ?? null,
            overTls: publicUrl?.protocol === 'https:',
            now,
          }),
        (scope) => registerPeopleRoutes(scope, { core, now }),
        (scope) => registerImportRoutes(scope, { core, log, now }),
        (scope) => registerExportRoutes(scope, { core }),
        (scope) => registerArticleRoutes(scope, { core, log, now }),
        (scope) => registerSearchRoutes(scope, { core }),
        (scope) => registerPastRoutes(scope, { core, now }),
        (scope) => registerParcelRoutes(scope, { core, now }),
        (scope) => registerRuleRoutes(scope, { core }),
        (scope) => registerWhatIfRoutes(scope, { core, now }),
        (scope) => registerReportRoutes(scope, { core, reports }),
        (scope) =>
          registerFileRoutes(scope, {
            core,
            store,
            parts: join(filesFolder(options), 'parts'),
            now,
            onError: (err) => log.error({ err }, 'files that nobody goes on with could not be removed'),
          }),
        (scope) =>
          registerWipeRoutes(scope, {
            orders: newWipeOrders(db, now),
            sessions,
            overTls: publicUrl?.protocol === 'https:',
          }),
        (scope) => registerBackupRoute(scope, { db, store, secret, now }),
      ],
    });
    undo.push(() => app.close());
    const effects = await startEffects({
      core,
      sessions,
      reports,
      post: smtpUrl === null ? filePost(join(dataDir, 'mail')) : smtpPost(smtpUrl),
      store,
      deskAddress: options.mailFrom,
      publicUrl: options.publicUrl,
      now,
      log,
      onDatabaseGone: tuning.onDatabaseGone ?? (() => undefined),
    });
    undo.push(() => effects.stop());
    const address = await listening(options, () => app.app.listen({ host: options.host, port: options.port }));
    // PostgreSQL is read by whoever has its address.
    if (db.kind === 'embedded') {
      const shut = openDoor(dataDir, secret, address);
      undo.push(async () => shut());
    }
    return { url: publicUrl?.origin ?? address, listensAt: address, core, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
};
