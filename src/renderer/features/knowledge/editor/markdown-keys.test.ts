import { describe, expect, test } from 'vitest';
import { continuedList, type Edit, type Format, formatted } from './markdown-keys';

/** "a |b| c": what stands between the bars is selected. */
const parse = (marked: string) => {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - 1;
  return { text: marked.replaceAll('|', ''), start, end: Math.max(start, end) };
};
const shown = (text: string, edit: Edit): string => {
  const after = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
  return `${after.slice(0, edit.start)}|${after.slice(edit.start, edit.end)}|${after.slice(edit.end)}`;
};

describe('a format', () => {
  const cases: readonly [Format, string, string][] = [
    ['bold', 'a |b| c', 'a **|b|** c'],
    ['bold', 'a **|b|** c', 'a |b| c'],
    ['italic', 'a || c', 'a _||_ c'],
    ['code', '|x|', '`|x|`'],
    ['link', 'see |this|', 'see [this](|https://|)'],
    ['link', '|https://a.example|', '[||](https://a.example)'],
    ['bullets', '|a\nb|', '|- a\n- b|'],
    ['bullets', '|- a\n- b|', '|a\nb|'],
    ['numbers', '|- a\n- b|', '|1. a\n2. b|'],
    ['tasks', 'a||', '- [ ] a||'],
    ['heading', 'x\na|| b', 'x\n## a b||'],
    ['quote', '|a\n\nb|', '|> a\n\n> b|'],
    ['bullets', '||', '- ||'],
  ];
  test.each(cases)('%s: %s', (format, before, after) => {
    const selected = parse(before);
    expect(shown(selected.text, formatted(selected, format))).toBe(after);
  });
});

describe('Enter in a list', () => {
  test.each([
    ['- a||', '- a\n- ||'],
    ['  * a||', '  * a\n  * ||'],
    ['- [x] a||', '- [x] a\n- [ ] ||'],
    ['9. a||b', '9. a\n10. ||b'],
    ['- a\n- ||', '- a\n||'],
  ])('%s', (before, after) => {
    const selected = parse(before);
    const edit = continuedList(selected);
    expect(edit && shown(selected.text, edit)).toBe(after);
  });

  test.each(['a||', '|- a|', '-a||'])('%s is a line break as always', (before) => {
    expect(continuedList(parse(before))).toBeNull();
  });
});
