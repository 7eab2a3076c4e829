// Something to wait for that happens again and again: "there is work", "the link is up".

export interface Signal {
  /** Resolves at the next `give`, or at once if one was given since the last wait. */
  wait(): Promise<void>;
  give(): void;
}

export const newSignal = (): Signal => {
  let given = false;
  let wake: (() => void) | null = null;
  return {
    wait: () => {
      if (given) {
        given = false;
        return Promise.resolve();
      }
      return new Promise<void>((resolve) => {
        const earlier = wake;
        wake = () => {
          earlier?.();
          resolve();
        };
      });
    },
    give: () => {
      const waiting = wake;
      wake = null;
      if (waiting) waiting();
      else given = true;
    },
  };
};

/** Something that is so or is not: waiting for it when it is so takes no time. */
export interface Gate {
  readonly open: boolean;
  set(open: boolean): void;
  passed(): Promise<void>;
}

export const newGate = (): Gate => {
  let isOpen = false;
  let waiting: (() => void)[] = [];
  return {
    get open() {
      return isOpen;
    },
    set: (open) => {
      isOpen = open;
      if (!open) return;
      const all = waiting;
      waiting = [];
      for (const resolve of all) resolve();
    },
    passed: () => (isOpen ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
};
