// Starts writer processes, keeps what they said, and compares it with what is in the database afterwards.
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Outcome } from '@shared/contract/sync';
import type { Envelope } from '@shared/domain/command';
import type { Db } from '../../src/server/db/db';

export interface Said {
  readonly sent: Map<string, Envelope>;
  readonly acknowledged: Map<string, Outcome>;
  /** Commands that were acknowledged twice, and differently. */
  readonly contradictions: string[];
}

export const nothingSaid = (): Said => ({ sent: new Map(), acknowledged: new Map(), contradictions: [] });

export interface WriterProcess {
  /** Resolves when everything that was unanswered has been sent again. */
  readonly ready: Promise<void>;
  readonly process: ChildProcess;
  /** Resolves once this many acknowledgements have come, from the start of this process. */
  acknowledged(count: number): Promise<void>;
  /** kill -9. Resolves when it is gone and all that it said is known. */
  kill(): Promise<void>;
}

const hear = (said: Said, line: string): void => {
  const what: unknown = JSON.parse(line.slice(2));
  if (line.startsWith('S ')) {
    const envelope = what as Envelope;
    said.sent.set(envelope.id, envelope);
  } else if (line.startsWith('A ')) {
    const outcome = what as Outcome;
    const before = said.acknowledged.get(outcome.id);
    if (before && !isDeepStrictEqual(before, outcome)) said.contradictions.push(outcome.id);
    said.acknowledged.set(outcome.id, outcome);
  }
};

/** Loaded before the program, and told to it. */
export interface WriterSetting {
  readonly load: string;
  readonly env: Readonly<Record<string, string>>;
}

export const startWriter = (target: string, deviceId: string, said: Said, setting?: WriterSetting): WriterProcess => {
  const loader = resolve('test/typescript-loader.mjs');
  const program = resolve('test/sync/writer-process.ts');
  const before = setting ? ['--import', resolve(setting.load)] : [];
  const child = spawn(process.execPath, [...before, '--import', loader, program, target, deviceId], {
    env: { ...process.env, ...setting?.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((done) => child.once('close', () => done()));
  let rest = '';
  let errors = '';
  let count = 0;
  let waiting: { count: number; done: () => void }[] = [];
  let isReady: () => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    child.once('close', (code) => {
      if (code !== null) reject(new Error(`the writer ended with ${code}: ${errors.slice(-2_000)}`));
    });
  });
  failed.catch(() => undefined);
  const ready = Promise.race([new Promise<void>((done) => (isReady = done)), failed]);
  child.stderr?.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  child.stdout?.on('data', (data: Buffer) => {
    const lines = (rest + data.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('R ')) isReady();
      else hear(said, line);
      if (line.startsWith('A ')) count += 1;
    }
    waiting = waiting.filter((each) => {
      if (count < each.count) return true;
      each.done();
      return false;
    });
  });
  const unanswered = [...said.sent.values()].filter(({ id }) => !said.acknowledged.has(id));
  child.stdin?.write(`${unanswered.map((envelope) => JSON.stringify(envelope)).join('\n')}\n\n`);
  child.stdin?.on('error', () => undefined);
  return {
    ready,
    process: child,
    acknowledged: (wanted) =>
      Promise.race([new Promise<void>((done) => waiting.push({ count: wanted, done })), failed]),
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
};

/** Everything that was acknowledged is there, as it was acknowledged, and once. */
export const lossesIn = async (db: Db, { acknowledged, contradictions }: Said): Promise<string[]> => {
  const problems = contradictions.map((id) => `${id} was acknowledged twice, differently`);
  const rows = await db.query<{ id: string; outcome: Outcome }>('select id, outcome from command_outcome');
  const stored = new Map(rows.map((row) => [row.id, row.outcome]));
  const entries = await db.query<{ command: string; entries: number }>(
    `select body->>'commandId' as command, count(*) as entries from doc where coll = 'entries' group by 1`,
  );
  const written = new Map(entries.map((row) => [row.command, row.entries]));
  for (const [id, outcome] of acknowledged) {
    if (!isDeepStrictEqual(stored.get(id), outcome)) problems.push(`${id} was acknowledged, and is not there`);
    if (outcome.kind === 'accepted' && written.get(id) !== 1) problems.push(`${id} has ${written.get(id)} entries`);
  }
  const versions = await db.query<{ id: string }>(
    `select d.id from doc d where d.coll = 'tickets' and (d.body->>'version')::int <>
       (select count(*) from command_outcome o where o.ticket = d.id and o.outcome->>'kind' = 'accepted')`,
  );
  problems.push(...versions.map(({ id }) => `${id} has a version that its commands do not explain`));
  return problems;
};
