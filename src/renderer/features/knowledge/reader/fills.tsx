import type { Solution } from '@shared/domain/solution';
import { useTranslation } from 'react-i18next';
import { type Property, PropertyList } from '@/ui/property-list';
import { type Names, useNames } from '../names';
import styles from './side-column.module.css';
import type { Ticks } from './use-ticks';

type Say = (key: string, params?: Record<string, unknown>) => string;

const fieldRows = ({ fields }: Solution, names: Names, say: Say): Property[] => {
  const { categoryId, subcategoryId, serviceId, impact, urgency, groupId } = fields;
  const category = [categoryId && names.category(categoryId), subcategoryId && names.subcategory(subcategoryId)];
  const level = (kind: 'impact' | 'urgency', of: number) =>
    `${of} ${say(`domain:${kind}.${of}`, { defaultValue: '' })}`.trim();
  return [
    { name: say('fills.category'), value: category.filter(Boolean).join(' / ') },
    { name: say('fills.service'), value: serviceId && names.service(serviceId) },
    { name: say('fills.impact'), value: impact && level('impact', impact) },
    { name: say('fills.urgency'), value: urgency && level('urgency', urgency) },
    { name: say('fills.group'), value: groupId && names.group(groupId) },
  ];
};

/** Its beginning: the whole of it stands in the article, or in the form that asks whether to apply. */
const Short = ({ text }: { readonly text: string }) => <span className={styles['short']}>{text}</span>;

const rowsOf = (solution: Solution, ticks: Ticks | null, names: Names, say: Say): Property[] => {
  const count = solution.checklist.length;
  const done = ticks?.done.filter(Boolean).length ?? 0;
  const steps = done > 0 ? say('fills.stepsDone', { count, done }) : say('fills.steps', { count });
  return [
    { name: say('fills.code'), value: solution.resolution && say(`domain:resolutionCode.${solution.resolution.code}`) },
    { name: say('fills.notes'), value: solution.resolution?.notes },
    ...fieldRows(solution, names, say),
    { name: say('fills.tags'), value: solution.tags.join(', ') },
    { name: say('fills.note'), value: solution.note && <Short text={solution.note} /> },
    { name: say('fills.reply'), value: solution.reply && <Short text={solution.reply} /> },
    { name: say('fills.checklist'), value: count > 0 ? steps : null },
  ].filter(({ value }) => value);
};

/** What applying writes onto the ticket: said before it is done. */
export const Fills = ({ solution, ticks }: { readonly solution: Solution; readonly ticks: Ticks | null }) => {
  const { t } = useTranslation(['knowledge', 'domain']);
  const names = useNames();
  const rows = rowsOf(solution, ticks, names, (key, params) => t(key, params ?? {}));
  if (rows.length === 0) return <p>{t('fills.nothing')}</p>;
  return <PropertyList properties={rows} nameWidth={112} />;
};
