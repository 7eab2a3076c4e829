import fc from 'fast-check';
import { expect, it } from 'vitest';
import { begin, decide, meet, type Writing } from './writing';

interface Text {
  readonly title: string;
  readonly body: string;
  readonly lines: readonly string[];
}
const text = (title: string, body: string, ...lines: string[]): Text => ({ title, body, lines });
const tidy = ({ title, body, lines }: Text): Text => ({ title: title.trim(), body, lines: lines.filter(Boolean) });
const base = text('T', 'B', 'one');
const writing = (mine: Text, sent: Text | null = null): Writing<Text> => ({ ...begin(base), mine, sent });

const cases: readonly [string, Writing<Text>, Text, boolean, Partial<Writing<Text>>][] = [
  ['nothing new', writing(text('T', 'mine', 'one')), base, false, { base, mine: text('T', 'mine', 'one'), clash: [] }],
  [
    'another field of somebody else',
    writing(text('T', 'mine', 'one')),
    text('theirs', 'B', 'one'),
    false,
    { base: text('theirs', 'B', 'one'), mine: text('theirs', 'mine', 'one'), clash: [] },
  ],
  [
    'the same field of somebody else',
    writing(text('mine', 'mine', 'one')),
    text('theirs', 'B', 'one'),
    false,
    { base: text('theirs', 'B', 'one'), mine: text('mine', 'mine', 'one'), clash: ['title'] },
  ],
  [
    'the same in both',
    writing(text('both', 'B', 'one')),
    text('both', 'B', 'one'),
    false,
    { base: text('both', 'B', 'one'), clash: [] },
  ],
  [
    'a blank line of a form is no change',
    writing(text('T', 'B', 'one', '')),
    text('T', 'B', 'two'),
    false,
    { mine: text('T', 'B', 'two'), clash: [] },
  ],
  [
    'a saving of one\u2019s own that waits',
    writing(text('T', 'mine more', 'one'), text('T', 'mine', 'one')),
    text('T', 'mine', 'one'),
    true,
    { base, sent: text('T', 'mine', 'one') },
  ],
  [
    'a saving of one\u2019s own that was accepted',
    writing(text('T', 'mine more', 'one'), text('T', 'mine', 'one')),
    text('T', 'mine', 'one'),
    false,
    { base: text('T', 'mine', 'one'), mine: text('T', 'mine more', 'one'), sent: null },
  ],
  [
    'a saving that was refused: somebody was faster',
    writing(text('T', 'mine', 'one'), text('T', 'mine', 'one')),
    text('theirs', 'B', 'one'),
    false,
    { mine: text('theirs', 'mine', 'one'), sent: null, clash: [] },
  ],
  [
    'a saving that waits, and is no longer what is shown',
    writing(text('T', 'mine', 'one'), text('T', 'mine', 'one')),
    text('T', 'theirs', 'one'),
    true,
    { mine: text('T', 'mine', 'one'), clash: ['body'] },
  ],
];

it.each(cases)('%s', (_name, from, shown, waits, expected) =>
  expect(meet(from, shown, waits, tidy)).toMatchObject(expected),
);

it('a question that is open stays open when something else arrives', () => {
  const asked = meet(writing(text('mine', 'B', 'one')), text('theirs', 'B', 'one'), false, tidy);
  const later = meet(asked, text('theirs', 'more', 'one'), false, tidy);
  expect(later).toMatchObject({ clash: ['title'], mine: text('mine', 'more', 'one') });
  expect(decide(later, 'theirs').mine).toEqual(text('theirs', 'more', 'one'));
  expect(decide(later, 'mine')).toMatchObject({ mine: text('mine', 'more', 'one'), clash: [] });
});

const anyText = fc.record({
  title: fc.constantFrom('a', 'b', 'c'),
  body: fc.constantFrom('a', 'b', 'c'),
  lines: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
});

it('no field that was changed here is ever lost without a question', () =>
  fc.assert(
    fc.property(anyText, anyText, anyText, (agreed, mine, theirs) => {
      const met = meet({ ...begin(agreed), mine }, theirs, false, tidy);
      for (const field of ['title', 'body', 'lines'] as const) {
        const changed = JSON.stringify(mine[field]) !== JSON.stringify(agreed[field]);
        const changedThere = JSON.stringify(theirs[field]) !== JSON.stringify(agreed[field]);
        expect(met.mine[field]).toEqual(changed ? mine[field] : theirs[field]);
        const differ = JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]);
        expect(met.clash.includes(field)).toBe(changed && changedThere && differ);
      }
    }),
  ));
