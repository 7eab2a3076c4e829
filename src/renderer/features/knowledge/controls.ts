// What the keys of the page that is shown do: the library steers its list, an article's page its steps and its feedback.
export interface KnowledgeControls {
  readonly focusSearch?: () => void;
  readonly move?: (by: number) => void;
  /** Null: there is nothing to apply. */
  readonly apply?: (() => void) | null;
  readonly tickNext?: (() => void) | null;
  readonly feedback?: () => void;
}

let mounted: KnowledgeControls = {};

export const knowledgeControls = (): KnowledgeControls => mounted;

export const mountControls = (controls: KnowledgeControls): (() => void) => {
  mounted = controls;
  return () => {
    if (mounted === controls) mounted = {};
  };
};
