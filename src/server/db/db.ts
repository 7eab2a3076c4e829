// One interface over both databases: PGlite in a folder (one process) and PostgreSQL (several).

export type SqlValue = string | number | boolean | null | readonly string[] | readonly number[];

export interface Sql {
  /** int8 comes back as a number, json and jsonb parsed; hot paths ask for `body::text` and parse themselves. */
  query<Row>(text: string, params?: readonly SqlValue[]): Promise<Row[]>;
  /** Several statements without parameters. */
  run(text: string): Promise<void>;
}

export interface Db extends Sql {
  readonly kind: 'embedded' | 'postgres';
  /**
   * All or nothing, READ COMMITTED. Inside, use the `sql` that is handed in: `db.query` would wait for the
   * transaction itself on the embedded database, and is refused there.
   * @param lock a statement to run first, that keeps other processes out; needless, and left out, on the embedded one
   */
  transaction<T>(work: (sql: Sql) => Promise<T>, lock?: string): Promise<T>;
  /** Reads that all see the same moment. */
  snapshot<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Tells every process of this desk, this one included, as soon as may be; delivery is not guaranteed. */
  publish(topic: Topic, payload: string): void;
  subscribe(topic: Topic, listener: (payload: string) => void): () => void;
  /** After a load of writes: fresh statistics, and on the embedded database a checkpoint. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** `change`: the counter moved. `session`: a session was revoked; its id is the payload. */
export type Topic = 'change' | 'session';

export type DbFault = 'inUse' | 'folder' | 'unreachable' | 'newerSchema' | 'damaged' | 'closed';

/** The database can't be used. The message is a sentence for whoever runs the server. */
export class DbUnavailable extends Error {
  override readonly name = 'DbUnavailable';
  readonly fault: DbFault;
  constructor(fault: DbFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}

/** A statement failed. `code` is PostgreSQL's SQLSTATE. */
export class SqlError extends Error {
  override readonly name = 'SqlError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The same transaction, run again, may well succeed: serialisation, deadlock, or a row that somebody made first. */
export const isWorthRetrying = (error: unknown): boolean =>
  error instanceof SqlError && ['40001', '40P01', '23505', '55P03'].includes(error.code);
