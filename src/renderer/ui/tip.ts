// The small words that say what a control is. One place shows them for all: a control only carries its words
// (`data-tip`, `data-tip-keys`), so that dozens of buttons cost no more than buttons.

const DELAY_MS = 400;

export interface Tip {
  readonly words: string;
  readonly keys: string | undefined;
  readonly of: DOMRect;
}

/** Tells which words are to be shown, and null when none are; gives what stops it. */
export const followTips = (show: (tip: Tip | null) => void): (() => void) => {
  let over: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = () => {
    if (over === null) return;
    over = null;
    clearTimeout(timer);
    show(null);
  };
  const onOver = ({ target, pointerType }: PointerEvent) => {
    const control = target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;
    if (control === over) return;
    leave();
    // A finger that rests on a control presses it.
    if (control === null || pointerType === 'touch') return;
    over = control;
    timer = setTimeout(() => {
      const { tip, tipKeys } = control.dataset;
      if (control.isConnected && tip) show({ words: tip, keys: tipKeys, of: control.getBoundingClientRect() });
    }, DELAY_MS);
  };
  const ends = ['pointerdown', 'keydown', 'scroll', 'blur'] as const;
  document.addEventListener('pointerover', onOver);
  document.documentElement.addEventListener('pointerleave', leave);
  for (const end of ends) window.addEventListener(end, leave, true);
  return () => {
    leave();
    document.removeEventListener('pointerover', onOver);
    document.documentElement.removeEventListener('pointerleave', leave);
    for (const end of ends) window.removeEventListener(end, leave, true);
  };
};

interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 5;
const EDGE = 4;

/** px: above the control and in its middle; below it, or further in, where the page ends. */
export const placeOfTip = (
  of: Pick<DOMRect, 'left' | 'top' | 'bottom' | 'width'>,
  tip: Size,
  page: Size,
): { readonly left: number; readonly top: number } => {
  const above = of.top - GAP - tip.height;
  const left = of.left + of.width / 2 - tip.width / 2;
  return {
    left: Math.max(EDGE, Math.min(left, page.width - tip.width - EDGE)),
    top: above < EDGE ? of.bottom + GAP : above,
  };
};
