import type { SuggestedSolution } from '@shared/learning/suggestions';
import { knowledge } from '@shared/messages/en/knowledge';
import type { Hit } from '@shared/search/request';
import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { fitInWords, readAs } from './reasons';

const i18n = createInstance({ lng: 'en', resources: { en: { knowledge } }, interpolation: { escapeValue: false } });
await i18n.init();
const say = (key: string, params?: Record<string, unknown>): string => i18n.t(key, { ns: 'knowledge', ...params });

const fit = (reasons: SuggestedSolution['reasons'], strength: SuggestedSolution['strength'] = 'strong') => ({
  id: 'KB0001187',
  title: '',
  type: 'troubleshooting' as const,
  canApply: true,
  score: 1,
  strength,
  reasons,
  solved: null,
});

describe('why an article fits a ticket', () => {
  const cases: readonly [SuggestedSolution, string][] = [
    [fit([]), 'Strong match for INC0012338'],
    [fit([{ kind: 'words', words: ['build 6.2.1', 'VPN'] }]), 'Strong match for INC0012338: build 6.2.1, VPN'],
    [
      fit(
        [
          { kind: 'sameService', serviceId: 'vpn' },
          { kind: 'worked', tickets: ['INC1', 'INC2'] },
        ],
        'possible',
      ),
      'Possible match for INC0012338: same service, solved 2 tickets like it',
    ],
    [fit([{ kind: 'worked', tickets: [] }], 'weak'), 'Weak match for INC0012338'],
  ];
  it.each(cases)('%#', (suggested, expected) => {
    expect(fitInWords(suggested, 'INC0012338', say)).toBe(expected);
  });

  it('says what was read otherwise than typed, once', () => {
    const reason = { typed: 'outlok', word: 'outlook', field: 'title', rule: 'typo' } as const;
    const reasons = [reason, { ...reason, field: 'text' as const }, { ...reason, rule: 'exact' as const }];
    const hit: Hit = { kind: 'article', id: 'KB1', title: '', titleMarks: [], score: 1, reasons, snippet: null };
    expect(readAs(hit, say)).toEqual(['“outlok” read as “outlook”']);
  });
});
