import { differencesOf } from '@shared/domain/settings-differences';
import type { PartValue } from '@shared/domain/settings-parts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import { useFormat } from '@/ui/use-format';
import { differenceWords, type WordsContext } from './difference-words';
import styles from './publishing.module.css';

const MOST = 40;
const MINUTE = 60_000;
/** ms; longer than any target, so that hours are never said as days. */
const NO_DAYS = 1e15;

interface DifferenceListProps {
  readonly before: PartValue;
  readonly after: PartValue;
  readonly label: string;
}

/** What becomes of a part, line by line. */
export const DifferenceList = ({ before, after, label }: DifferenceListProps) => {
  const { t } = useTranslation(['publishing', 'domain', 'handoff', 'settings', 'common']);
  const { duration, language, count } = useFormat();
  const { settings, people } = useDesk();
  const differences = useMemo(() => differencesOf(before, after), [before, after]);
  const context: WordsContext = {
    say: (key, params) => t(key as 'added', params ?? {}),
    language,
    known: [after, before, ...(settings ? [settings as unknown as PartValue] : [])],
    personName: (id) => people.get(id)?.name ?? t('common:unknownPerson'),
    duration: (minutes) => duration(minutes * MINUTE, NO_DAYS),
  };
  if (differences.length === 0) return <p className={styles['meta']}>{t('noDifference')}</p>;
  return (
    <ul className={styles['differences']} aria-label={label}>
      {differences.slice(0, MOST).map((difference) => {
        const { subject, what } = differenceWords(difference, context);
        return (
          <li key={`${subject} ${difference.field}`}>
            {subject !== '' && <b>{subject}</b>} {what}
          </li>
        );
      })}
      {differences.length > MOST && <li>{t('moreDifferences', { n: count(differences.length - MOST) })}</li>}
    </ul>
  );
};
