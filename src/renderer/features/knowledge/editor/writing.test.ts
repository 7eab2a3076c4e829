import type { ArticleContent } from '@shared/domain/article';
import { emptySolution } from '@shared/domain/solution';
import { describe, expect, test } from 'vitest';
import { articleContent } from '../../../../../test/builders/articles';
import { draftSeen, emptyContent, formOf, isUntouched, sectionsFor, tidy } from './writing';

describe('sections of a type', () => {
  test('stand ready in a new article', () => {
    expect(emptyContent('knownError').sections.map(({ kind }) => kind)).toEqual(['symptoms', 'cause', 'workaround']);
  });

  test('what was written survives another type', () => {
    const written = { kind: 'cause', heading: '', text: 'A worn cable' } as const;
    const sections = sectionsFor('howTo', [{ kind: 'symptoms', heading: '', text: ' ' }, written]);
    expect(sections.map(({ kind }) => kind)).toEqual(['cause', 'steps']);
    expect(sections[0]).toEqual(written);
  });

  test('what is missing stands where it belongs', () => {
    const written = (['symptoms', 'resolution'] as const).map((kind) => ({ kind, heading: '', text: 'x' }));
    expect(sectionsFor('troubleshooting', written).map(({ kind }) => kind)).toEqual([
      'symptoms',
      'cause',
      'resolution',
    ]);
  });
});

describe('what can be sent', () => {
  const solution = { ...emptySolution };
  const cases: readonly [string, Partial<ArticleContent>, Partial<ArticleContent>][] = [
    ['spaces round the title', { title: '  A title ' }, { title: 'A title' }],
    ['blank sections', { sections: [{ kind: 'cause', heading: ' ', text: '\n' }] }, { sections: [] }],
    [
      'a section with a heading alone stays',
      { sections: [{ kind: 'text', heading: 'Later', text: '' }] },
      { sections: [{ kind: 'text', heading: 'Later', text: '' }] },
    ],
    ['tags that are none', { tags: ['vpn', 'two words', '', 'vpn'] }, { tags: ['vpn'] }],
    ['a solution that does nothing', { solution: { ...solution, questions: [' '], note: '' } }, { solution: null }],
    [
      'blank lines of a solution',
      { solution: { ...solution, checklist: ['Restart', ' '] } },
      { solution: { ...solution, checklist: ['Restart'] } },
    ],
    [
      'a resolution without notes',
      { solution: { ...solution, note: 'x', resolution: { code: 'solutionProvided', notes: ' ' } } },
      { solution: { ...solution, note: 'x' } },
    ],
    [
      'a solution that sets one field',
      { solution: { ...solution, fields: { categoryId: 'network' } } },
      { solution: { ...solution, fields: { categoryId: 'network' } } },
    ],
  ];
  test.each(cases)('%s', (_name, written, sent) => {
    expect(tidy(articleContent(written))).toEqual(articleContent(sent));
  });

  test('nothing is untouched but a form as it was opened', () => {
    expect(isUntouched(emptyContent('howTo'))).toBe(true);
    expect(isUntouched({ ...emptyContent('howTo'), title: 'x' })).toBe(false);
  });

  test('a form of a text without sections has some to write in', () => {
    expect(formOf(articleContent({ sections: [] })).sections).toHaveLength(3);
    expect(formOf(articleContent()).sections).toHaveLength(2);
  });
});

describe('the saving that was seen', () => {
  const draft = {
    id: 'd1',
    by: 'ann',
    content: articleContent(),
    basedOn: 0,
    revision: 2,
    savedWith: 'c2',
    inReview: false,
    savedAt: 1,
    returned: null,
  };
  const article = { drafts: [draft] } as never;
  test.each([
    ['by the command that made it', { id: 'other', revision: 9, after: 'c2' }, 'd1'],
    ['not by a number of savings alone', { id: 'd1', revision: 2, after: 'c9' }, undefined],
    ['by number where no command is known', { id: 'd1', revision: 2, after: null }, 'd1'],
    ['not at all', null, undefined],
  ])('is found %s', (_name, seen, id) => {
    expect(draftSeen(article, seen)?.id).toBe(id);
  });
});
