import { PLAN_ID } from '@shared/domain/plan';
import type { Paper } from '@shared/paper/paper';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import { useRecord } from '@/data/records';
import type { DeskRootState } from '@/data/store';
import { useDesk } from '@/data/use-desk';
import type { Say } from '@/ui/refusal-text';
import { useFormat } from '@/ui/use-format';
import { contentOf, emptyPlan, type PlanContent } from './content';
import { planPaper } from './plan-paper';

/** A target of 30 working hours is no day and six hours: it is said in hours (ms, longer than any target). */
const HOURS_ONLY = 10 * 365 * 86_400_000;

/** Undefined: still loading. */
export const usePlan = () => useRecord('plan', PLAN_ID);

/** As a document, with what the desk knows now. Null until the desk's settings are here. @param draft what is written */
export const usePlanPaper = (draft: PlanContent | null = null): Paper | null => {
  const { t, i18n } = useTranslation(['plan', 'rules', 'domain', 'common']);
  const { settings, people } = useDesk();
  const plan = usePlan();
  const heads = useSelector((state: DeskRootState) => state.records.heads);
  const { duration } = useFormat();
  return useMemo(() => {
    if (!settings) return null;
    const say: Say = (key, params) => t(key, params ?? {});
    const locale = i18n.language === 'en' ? 'en-GB' : i18n.language;
    const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
    return planPaper(
      {
        plan: draft ?? (plan ? contentOf(plan) : emptyPlan),
        changed: plan ? { by: plan.updatedBy, at: plan.updatedAt } : null,
        settings,
        rules: [...heads.values()].flatMap((head) => (head.kind === 'rule' ? [head] : [])),
      },
      {
        say,
        language: i18n.language === 'de' ? 'de' : 'en',
        person: (id) => people.get(id),
        moment: (at) => moments.format(at),
        duration: (minutes) => duration(minutes * 60_000, HOURS_ONLY),
      },
    );
  }, [settings, people, plan, heads, draft, t, i18n.language, duration]);
};
