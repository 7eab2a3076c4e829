import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import { countFolded, type Moment } from './arrange';
import styles from './timeline.module.css';

/** What folds away, said in a line: "3 earlier entries, 07:01 to 08:02: logged by phone, 2 work notes". */
const useSummary = (earlier: readonly Moment[]): string => {
  const { t } = useTranslation('ticket');
  const { moment } = useFormat();
  const counts = countFolded(earlier);
  const first = earlier[0]?.entry.at ?? 0;
  const last = earlier.at(-1)?.entry.at ?? first;
  const span = t('timeline.span', { from: moment(first), to: moment(last) });
  const parts = [
    counts.opened?.body.kind === 'opened' && t('timeline.logged', { by: t(`loggedBy.${counts.opened.body.channel}`) }),
    counts.messages > 0 && t('timeline.messages', { count: counts.messages }),
    counts.notes > 0 && t('timeline.notes', { count: counts.notes }),
    counts.replies > 0 && t('timeline.replies', { count: counts.replies }),
    counts.changes > 0 && t('timeline.changes', { count: counts.changes }),
  ].filter(Boolean);
  return `${t('timeline.earlier', { count: earlier.length, span })}: ${parts.join(', ')}`;
};

interface EarlierProps {
  readonly earlier: readonly Moment[];
  readonly onShow: () => void;
}

export const Earlier = ({ earlier, onShow }: EarlierProps) => {
  const summary = useSummary(earlier);
  return (
    <button type="button" className={styles['earlier']} aria-expanded="false" onClick={onShow}>
      <IconChevronRight size={13} aria-hidden="true" />
      {summary}
    </button>
  );
};
