/** One step forward. Written once, the same for both databases, and never changed after it was released. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
