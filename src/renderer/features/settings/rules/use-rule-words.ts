import type { Effect } from '@shared/domain/rule-effects';
import type { Rule } from '@shared/domain/rules';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '@/data/use-names';
import { effectText, ruleSentence } from '@/ui/rule-sentence';

/** Rules and what they come to, in the language that is on. */
export const useRuleWords = () => {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const { language } = i18n;
  return useMemo(() => {
    const say = (key: string, params?: Record<string, unknown>) => t(key, params ?? {});
    return {
      sentence: (rule: Pick<Rule, 'trigger' | 'scope' | 'actions'>) => ruleSentence(rule, say, names, language),
      effect: (effect: Effect) => effectText(effect, say, names, language),
    };
  }, [t, names, language]);
};
