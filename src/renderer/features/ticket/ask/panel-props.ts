/** What every panel gets: the tickets it is about (never none), and what to call when it is answered. */
export interface PanelProps {
  readonly numbers: readonly string[];
  readonly onDone: () => void;
  /** The title stands above it already. */
  readonly titled?: boolean;
  /** Of a solution: the article or macro that is meant. Of a phase: the one to go to. */
  readonly source?: string | null;
}
