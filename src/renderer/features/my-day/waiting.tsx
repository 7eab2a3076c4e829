import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useDesk } from '@/data/use-desk';
import { RelativeTime } from '@/ui/relative-time';
import { Line, Part } from './line';
import type { Waiting } from './lines';
import styles from './my-day.module.css';
import type { WaitingRecord } from './records';

interface WaitingProps {
  readonly waiting: readonly Waiting[];
  readonly records: readonly WaitingRecord[];
}

export const WaitingPart = ({ waiting, records }: WaitingProps) => {
  const { t } = useTranslation(['day', 'common']);
  const { people, settings } = useDesk();
  const name = (id: string) =>
    id === 'system' ? t('domain:role.system') : (people.get(id)?.name ?? t('common:unknownPerson'));
  const group = (id: string) => settings?.groups.find((each) => each.id === id)?.name ?? id;
  const said = (record: WaitingRecord) =>
    record.kind === 'drafts'
      ? t('waiting.drafts', { count: record.count })
      : t(`waiting.${record.kind}`, { who: name(record.by), group: group(record.groupId) });
  return (
    <Part
      id="waiting"
      title={t('waiting.title')}
      count={waiting.length + records.length}
      none={t('waiting.none')}
      empty={waiting.length + records.length === 0}
    >
      {records.map((record) => (
        <li key={record.href} className={styles['line']} data-item>
          <span />
          <Link href={record.href} className={styles['open'] ?? ''} data-line="">
            <span className={styles['title']}>{said(record)}</span>
          </Link>
          <span className={styles['time']}>
            <RelativeTime at={record.at} />
          </span>
        </li>
      ))}
      {waiting.map(({ row, reason, at, who }) => (
        <Line
          key={row.number}
          row={row}
          note={<b>{t(`waiting.${reason}`, { who: name(who) })}</b>}
          time={<RelativeTime at={at} />}
        />
      ))}
    </Part>
  );
};
