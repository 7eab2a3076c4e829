import type { Hit, SearchRequest } from '@shared/search/request';
import { expect, test } from 'vitest';
import { rankBy } from './learning-rank';

const hit = (typed: readonly string[]): Hit => ({
  kind: 'article',
  id: 'KB0000001',
  title: '',
  titleMarks: [],
  score: 0.5,
  reasons: typed.map((word) => ({ typed: word, word, field: 'title', rule: 'exact' }) as Hit['reasons'][number]),
  snippet: null,
});

test.each([
  ['Scanner drops Wi-Fi', ['scanner', 'wifi', 'wi', 'fi'], ['Scanner', 'Wi-Fi']],
  ['Gerät MR-118 GEHT nicht', ['mr-118', 'gerat', 'geht'], ['MR-118', 'Gerät', 'GEHT']],
  ['error 0x8004010F', ['8004010f'], ['0x8004010F']],
])('%s: words are named as they were typed, once each', (text, reasons, words) => {
  const asked: SearchRequest[] = [];
  const rank = rankBy(
    (request) => {
      asked.push(request);
      return [hit(reasons)];
    },
    () => 0,
  );
  expect(rank(text, 3)).toEqual([{ id: 'KB0000001', score: 0.5, words }]);
  expect(asked[0]).toMatchObject({ words: text, kinds: ['article'], limit: 3 });
  expect(rank('  ', 3)).toEqual([]);
});
