// The report's words on the server: the catalogues that the screens speak from.
import { common as commonDe } from '@shared/messages/de/common';
import { domain as domainDe } from '@shared/messages/de/domain';
import { rules as rulesDe } from '@shared/messages/de/rules';
import { weekly as weeklyDe } from '@shared/messages/de/weekly';
import { workload as workloadDe } from '@shared/messages/de/workload';
import { common } from '@shared/messages/en/common';
import { domain } from '@shared/messages/en/domain';
import { rules } from '@shared/messages/en/rules';
import { weekly } from '@shared/messages/en/weekly';
import { workload } from '@shared/messages/en/workload';
import type { ReportSay } from '@shared/report/speech';

const catalogues = {
  en: { common, domain, rules, weekly, workload },
  de: { common: commonDe, domain: domainDe, rules: rulesDe, weekly: weeklyDe, workload: workloadDe },
} as const;

const wordAt = (catalogue: unknown, path: readonly string[]): string | null => {
  const [name, ...rest] = path;
  if (name === undefined) return typeof catalogue === 'string' ? catalogue : null;
  if (typeof catalogue !== 'object' || catalogue === null || !Object.hasOwn(catalogue, name)) return null;
  return wordAt((catalogue as Record<string, unknown>)[name], rest);
};

/** Keys as the screens write them: "weekly:section.headline". A number called `count` chooses one or several. */
export const sayIn =
  (language: 'en' | 'de'): ReportSay =>
  (key, params = {}) => {
    const [namespace = '', path = ''] = key.split(':');
    const names = [namespace, ...path.split('.')];
    const last = names.pop() ?? '';
    const { count } = params;
    const plural = typeof count === 'number' ? (count === 1 ? '_one' : '_other') : '';
    const word =
      wordAt(catalogues[language], [...names, last + plural]) ?? wordAt(catalogues[language], [...names, last]);
    return word?.replace(/\{\{(\w+)\}\}/g, (gap, name: string) => String(params[name] ?? gap)) ?? key;
  };
