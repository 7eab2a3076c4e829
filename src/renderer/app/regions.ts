// F6 goes from region to region: rail, list, preview, status bar. A region is whatever carries `data-region`; in it the
// focus returns to where it was, or to what is marked as the start.

const FOCUSABLE =
  '[tabindex="0"], a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled)';

const last = new WeakMap<Element, HTMLElement>();

const visible = (element: HTMLElement): boolean => element.offsetParent !== null || element === document.activeElement;

const enter = (region: HTMLElement): boolean => {
  const before = last.get(region);
  if (before && region.contains(before) && visible(before)) {
    before.focus();
    return true;
  }
  const start =
    region.querySelector<HTMLElement>('[data-region-start]') ?? region.querySelector<HTMLElement>(FOCUSABLE);
  (start ?? region).focus();
  return region.contains(document.activeElement);
};

const step = (by: 1 | -1): void => {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(visible);
  if (regions.length === 0) return;
  const active = document.activeElement;
  const at = regions.findIndex((region) => region.contains(active));
  const here = regions[at];
  if (here && active instanceof HTMLElement) last.set(here, active);
  for (let n = 1; n <= regions.length; n += 1) {
    const next =
      regions[((((at === -1 && by === -1 ? 0 : at) + n * by) % regions.length) + regions.length) % regions.length];
    if (next && enter(next)) return;
  }
};

export const nextRegion = (): void => step(1);
export const previousRegion = (): void => step(-1);
