import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followTips, placeOfTip, type Tip } from './tip';

const over = (element: Element, pointerType = 'mouse') =>
  element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType }));

describe('tips', () => {
  let shown: string | null = null;
  let stop = () => {};
  const show = (tip: Tip | null) => {
    shown = tip && [tip.words, tip.keys].filter(Boolean).join(' ');
  };
  const at = (id: string): Element => document.getElementById(id) ?? document.body;

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = `
      <button id="close" data-tip="Close" data-tip-keys="Escape"><i id="icon"></i></button>
      <button id="bare">Save</button><button id="other" data-tip="Reply"></button>`;
    shown = null;
    stop = followTips(show);
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it.each([
    ['on the control', 'close', 'mouse', 500, 'Close Escape'],
    ['on what is inside it', 'icon', 'mouse', 500, 'Close Escape'],
    ['not at once', 'close', 'mouse', 300, null],
    ['not where there are no words', 'bare', 'mouse', 500, null],
    ['not under a finger', 'close', 'touch', 500, null],
  ])('are shown %s', (_name, id, pointer, after, expected) => {
    over(at(id), pointer);
    vi.advanceTimersByTime(after);
    expect(shown).toBe(expected);
  });

  it('follow the pointer to the next control, and stay within one', () => {
    over(at('close'));
    vi.advanceTimersByTime(200);
    over(at('icon'));
    vi.advanceTimersByTime(300);
    expect(shown).toBe('Close Escape');
    over(at('other'));
    expect(shown).toBeNull();
    vi.advanceTimersByTime(500);
    expect(shown).toBe('Reply');
  });

  it.each([
    ['a key', () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))],
    ['a press', () => window.dispatchEvent(new PointerEvent('pointerdown'))],
    ['leaving the control', () => over(at('bare'))],
    ['scrolling', () => window.dispatchEvent(new Event('scroll'))],
    ['the end of it all', () => stop()],
  ])('go away by %s', (_name, act) => {
    over(at('close'));
    vi.advanceTimersByTime(500);
    act();
    expect(shown).toBeNull();
  });

  it('are not shown for what has gone meanwhile', () => {
    over(at('close'));
    at('close').remove();
    vi.advanceTimersByTime(500);
    expect(shown).toBeNull();
  });
});

describe('the place of a tip', () => {
  const page = { width: 800, height: 600 };
  const tip = { width: 100, height: 24 };
  const control = (left: number, top: number) => ({ left, top, bottom: top + 26, width: 26 });
  it.each([
    ['above its control, in the middle', control(400, 300), { left: 363, top: 271 }],
    ['below it at the top of the page', control(400, 10), { left: 363, top: 41 }],
    ['within the page at its left', control(0, 300), { left: 4, top: 271 }],
    ['within the page at its right', control(774, 300), { left: 696, top: 271 }],
  ])('is %s', (_name, of, place) => {
    expect(placeOfTip(of, tip, page)).toEqual(place);
  });
});
