import { describe, expect, it } from 'vitest';
import { ariaKeys, keyCaps, pressOf } from './keys';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('a press', () => {
  const cases: readonly [Parameters<typeof pressOf>[0], string | null][] = [
    [{ ...none, key: 'j' }, 'J'],
    [{ ...none, key: 'G', shiftKey: true }, 'Shift+G'],
    [{ ...none, key: '?', shiftKey: true }, '?'],
    [{ ...none, key: '/' }, '/'],
    [{ ...none, key: '7', shiftKey: true }, '7'],
    [{ ...none, key: ' ' }, 'Space'],
    [{ ...none, key: 'ArrowDown', shiftKey: true }, 'Shift+ArrowDown'],
    [{ ...none, key: 'k', ctrlKey: true }, 'Mod+K'],
    [{ ...none, key: 'Enter', ctrlKey: true, shiftKey: true }, 'Mod+Shift+Enter'],
    [{ ...none, key: 'm', altKey: true }, 'Alt+M'],
    [{ ...none, key: 'F6', shiftKey: true }, 'Shift+F6'],
    [{ ...none, key: 'Shift', shiftKey: true }, null],
    [{ ...none, key: 'ß' }, 'SS'],
  ];
  it.each(cases)('%j is %s', (press, keys) => expect(pressOf(press)).toBe(keys));
});

it('draws caps', () => {
  expect(keyCaps('Mod+K')).toEqual(['Ctrl', 'K']);
  expect(keyCaps('G M')).toEqual(['G', 'M']);
  expect(keyCaps('Shift+ArrowDown')).toEqual(['Shift', '↓']);
});

it('names keys for assistive technology, where it has names for them', () => {
  expect(ariaKeys('Mod+K')).toBe('Control+K');
  expect(ariaKeys('G M')).toBeUndefined();
});
