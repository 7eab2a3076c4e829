import type { ArticleContent } from '@shared/domain/article';
import { emptySolution } from '@shared/domain/solution';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleContent } from '../../../../../test/builders/articles';
import { blocksOf, joined } from './blocks';
import { type Choice, type Choices, compare, merged, openPlaces } from './compare';
import { merge3 } from './merge3';

const text = (...paragraphs: string[]): string => paragraphs.join('\n\n');
const withText = (written: string, over: Partial<ArticleContent> = {}): ArticleContent =>
  articleContent({ sections: [{ kind: 'resolution', heading: '', text: written }], ...over });

const outcome = (
  base: ArticleContent | null,
  left: ArticleContent,
  right: ArticleContent,
  choose: (n: number) => Choice | undefined = () => undefined,
): ArticleContent => {
  const comparison = compare(base, left, right);
  const choices: Choices = new Map(
    comparison.places.flatMap(({ id }) => {
      const choice = choose(id);
      return choice ? [[id, choice] as const] : [];
    }),
  );
  return merged(comparison, choices, left);
};
const textOf = (content: ArticleContent): string => content.sections.map((section) => section.text).join('\n\n');

describe('pieces of a text', () => {
  test.each([
    ['paragraphs', 'a\nb\n\nc', ['a\nb\n\n', 'c']],
    ['items of a list', '- a\n- b', ['- a\n', '- b']],
    ['rows of a table', '| a |\n|---|\n| b |', ['| a |\n', '|---|\n', '| b |']],
    ['code as a whole', '```\na\n\nb\n```\nc', ['```\na\n\nb\n```\n', 'c']],
    ['a heading', '# a\nb', ['# a\n', 'b']],
    ['nothing', '', []],
  ])('%s', (_name, written, blocks) => {
    expect(blocksOf(written)).toEqual(blocks);
  });

  test('joined they are the text again', () => {
    const line = fc.constantFrom('a', '- b', '1. c', '', '```', '| d |', '# e', '  f', '> g');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (written) => {
        const whole = written.join('\n');
        expect(joined(blocksOf(whole))).toBe(whole);
      }),
    );
  });

  test.each([
    [['a', 'b'], 'a\n\nb'],
    [['- a', '- b'], '- a\n- b'],
    [['a\n\n', 'b'], 'a\n\nb'],
  ])('%j does not run together', (blocks, whole) => {
    expect(joined(blocks)).toBe(whole);
  });
});

describe('two texts and what they came from', () => {
  const cases: readonly [string, string[] | null, string[], string[], string][] = [
    ['nothing changed', ['a', 'b'], ['a', 'b'], ['a', 'b'], 'a b'],
    ['the left changed', ['a', 'b'], ['x', 'b'], ['a', 'b'], '[left: x|a] b'],
    ['the right added', ['a'], ['a'], ['a', 'y'], 'a [right: |y]'],
    ['the left took away', ['a', 'b', 'c'], ['a', 'c'], ['a', 'b', 'c'], 'a [left: |b] c'],
    ['both changed the same', ['a', 'b', 'c'], ['x', 'b', 'c'], ['y', 'b', 'c'], '[both: x|y] b c'],
    ['both changed it alike', ['a', 'b'], ['x', 'b'], ['x', 'b'], 'x b'],
    ['each changed another', ['a', 'b', 'c'], ['x', 'b', 'c'], ['a', 'b', 'y'], '[left: x|a] b [right: c|y]'],
    ['the origin is not known', null, ['a', 'b'], ['a', 'c'], 'a [both: b|c]'],
    ['nothing in common', null, ['a'], ['b'], '[both: a|b]'],
  ];
  test.each(cases)('%s', (_name, base, left, right, shown) => {
    const said = merge3(base, left, right).map((each) =>
      each.kind === 'same' ? each.blocks.join(' ') : `[${each.only}: ${each.left.join(' ')}|${each.right.join(' ')}]`,
    );
    expect(said.join(' ')).toBe(shown);
  });
});

describe('merging articles', () => {
  const base = withText(text('One.', 'Two.', 'Three.'));

  test('what only one side changed is taken from there', () => {
    const left = withText(text('One, better.', 'Two.', 'Three.'));
    const right = withText(text('One.', 'Two.', 'Three.', 'Four.'), { title: 'A better title' });
    expect(openPlaces(compare(base, left, right), new Map())).toEqual([]);
    const result = outcome(base, left, right);
    expect(textOf(result)).toBe(text('One, better.', 'Two.', 'Three.', 'Four.'));
    expect(result.title).toBe('A better title');
  });

  const left = withText(text('One.', 'Left.', 'Three.'));
  const right = withText(text('One.', 'Right.', 'Three.'));
  const cases: readonly [string, Choice, string][] = [
    ['left', { take: 'left' }, text('One.', 'Left.', 'Three.')],
    ['right', { take: 'right' }, text('One.', 'Right.', 'Three.')],
    ['both', { take: 'both' }, text('One.', 'Left.', 'Right.', 'Three.')],
    ['a text of one’s own', { take: 'edited', text: 'Own.' }, text('One.', 'Own.', 'Three.')],
    ['neither', { take: 'edited', text: '' }, text('One.', 'Three.')],
  ];
  test.each(cases)('where both changed the same: %s', (_name, choice, result) => {
    expect(openPlaces(compare(base, left, right), new Map())).toHaveLength(1);
    expect(textOf(outcome(base, left, right, () => choice))).toBe(result);
  });

  test('sections are found again though they were moved, and new ones stay where they stood', () => {
    const a = { kind: 'symptoms', heading: '', text: 'S' } as const;
    const b = { kind: 'resolution', heading: '', text: 'R' } as const;
    const c = { kind: 'text', heading: 'New', text: 'N' } as const;
    const result = outcome(null, articleContent({ sections: [b, a] }), articleContent({ sections: [a, c, b] }), () => ({
      take: 'both',
    }));
    expect(result.sections.map(({ text: written }) => written)).toEqual(['R', 'S', 'N']);
  });

  test('a section that one side took away goes with its heading', () => {
    const extra = { kind: 'text', heading: 'Old', text: 'Old words' } as const;
    const from = articleContent({ sections: [...articleContent().sections, extra] });
    expect(outcome(from, articleContent(), from).sections).toEqual(articleContent().sections);
  });

  test('values are one or the other, lists and solutions are joined', () => {
    const solved = articleContent({
      serviceId: 'email',
      tags: ['vpn', 'home'],
      solution: { ...emptySolution, checklist: ['a', 'b'], reply: 'Hello', fields: { impact: 2 } },
    });
    const other = articleContent({
      tags: ['vpn', 'router'],
      solution: { ...emptySolution, checklist: ['a', 'c'], resolution: { code: 'knownError', notes: 'Known' } },
    });
    expect(outcome(null, solved, other, () => ({ take: 'both' }))).toMatchObject({
      serviceId: 'email',
      tags: ['vpn', 'home', 'router'],
      solution: { checklist: ['a', 'b', 'c'], reply: 'Hello', fields: { impact: 2 } },
    });
    const right = outcome(null, solved, other, () => ({ take: 'right' }));
    expect(right).toEqual(other);
    expect(outcome(null, solved, other, () => ({ take: 'left' }))).toEqual(solved);
  });
});

describe('no line is lost', () => {
  const line = fc.constantFrom('alpha', 'beta', '- one', '- two', '1. three', '| four |', '# five', '', 'six seven');
  const written = fc.array(line, { maxLength: 12 }).map((all) => all.join('\n'));
  const sections = fc.array(
    fc.record({
      kind: fc.constantFrom('symptoms', 'resolution', 'text' as const),
      heading: fc.constantFrom('', 'H'),
      text: written,
    }),
    { maxLength: 4 },
  );
  const content = sections.map((all) => articleContent({ sections: all as ArticleContent['sections'] }));
  const linesOf = (of: ArticleContent): string[] =>
    of.sections.flatMap((section) => section.text.split('\n')).filter((each) => each.trim() !== '');

  test('that either side wrote, where both are taken', () => {
    fc.assert(
      fc.property(fc.option(content), content, content, (base, left, right) => {
        const result = new Set(linesOf(outcome(base, left, right, () => ({ take: 'both' }))));
        for (const each of [...linesOf(left), ...linesOf(right)]) expect(result).toContain(each);
      }),
    );
  });

  test('that the chosen side wrote, where one is taken everywhere', () => {
    fc.assert(
      fc.property(fc.option(content), content, content, (base, left, right) => {
        const take = (side: 'left' | 'right') => linesOf(outcome(base, left, right, () => ({ take: side }))).sort();
        expect(take('left')).toEqual(linesOf(left).sort());
        expect(take('right')).toEqual(linesOf(right).sort());
      }),
    );
  });

  test('by what is not chosen yet', () => {
    fc.assert(
      fc.property(content, content, (left, right) => {
        const result = new Set(linesOf(outcome(null, left, right)));
        for (const each of [...linesOf(left), ...linesOf(right)]) expect(result).toContain(each);
      }),
    );
  });
});
