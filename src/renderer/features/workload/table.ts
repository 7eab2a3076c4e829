// What a chart shows, as lines and cells.
export interface Table {
  readonly head: readonly string[];
  /** The first cell names the line. */
  readonly lines: readonly { readonly key: string; readonly cells: readonly TableCell[] }[];
}
interface TableCell {
  readonly text: string;
  readonly onOpen?: (() => void) | undefined;
}
