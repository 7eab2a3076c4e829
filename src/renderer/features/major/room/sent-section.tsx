import type { Entry } from '@shared/domain/entry';
import { useTranslation } from 'react-i18next';
import { Section } from '@/ui/section';
import { useFormat } from '@/ui/use-format';
import { linesIn, roomLines } from '../entries';
import styles from './updates.module.css';

const MOST = 6;

/** What those who wait were told, and when. */
export const SentSection = ({ entries }: { readonly entries: readonly Entry[] }) => {
  const { t } = useTranslation('major');
  const { moment, fullMoment } = useFormat();
  const sent = linesIn(roomLines(entries), 'updates').filter(({ undone }) => !undone);
  return (
    <Section title={t('update.sent')} aside={sent.length > 0 ? String(sent.length) : undefined}>
      {sent.length === 0 && <p className={styles['muted']}>{t('update.sentNone')}</p>}
      <ul className={styles['sent']}>
        {sent.slice(0, MOST).map(({ entry, body }) => (
          <li key={entry.id}>
            <time dateTime={new Date(entry.at).toISOString()} title={fullMoment(entry.at)}>
              {moment(entry.at)}
            </time>
            <span title={body.said} dir="auto">
              {body.said}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
