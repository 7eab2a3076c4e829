import type { Entry } from '@shared/domain/entry';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useRow } from '@/data/use-rows';
import { useTicket } from '@/data/use-ticket';
import { PriorityBadge } from '@/ui/priority-badge';
import { useFormat } from '@/ui/use-format';
import { useSpeech } from '../use-speech';
import { arrange, type Moment } from './arrange';
import { hrefOfEntry } from './asked-entry';
import styles from './changes-since.module.css';
import type { Speech } from './speech';
import { tellMoment } from './tell-moment';

/** Beyond so many sentences the ticket itself is the better reading. */
const MOST = 6;
/** Of what somebody wrote, so much is enough to know whether to open it. */
const FITS = 160;

const kinds = { note: 'timeline.note', reply: 'timeline.replied', callerMessage: 'timeline.callerMessage' } as const;

const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= FITS ? line : `${line.slice(0, FITS).trimEnd()}…`;
};

const Sentences = ({ moment, callerId, speech }: { moment: Moment; callerId: string; speech: Speech }) => {
  const { t } = useTranslation('ticket');
  const { moment: when } = useFormat();
  const { at, by, body } = moment.entry;
  const lines: readonly { readonly text: string; readonly quote: string | null }[] =
    'text' in body
      ? [{ text: `${speech.person(by)}: ${t(kinds[body.kind])}`, quote: body.text }]
      : tellMoment(moment, callerId, speech);
  return lines.map(({ text, quote }) => (
    <li key={text}>
      <time dateTime={new Date(at).toISOString()}>{when(at)}</time>
      <span>
        {text}
        {quote !== null && <q>{shortened(quote)}</q>}
      </span>
    </li>
  ));
};

const isNews = ({ at, by }: Entry, since: number, me: string): boolean => at > since && by !== me;

interface ChangesSinceProps {
  readonly number: string;
  /** Epoch ms. */
  readonly since: number;
}

/** What others did on a ticket since then, in sentences; it opens the ticket at the first of them. */
export const ChangesSince = ({ number, since }: ChangesSinceProps) => {
  const { t } = useTranslation('ticket');
  const row = useRow(number);
  const view = useTicket(number);
  const speech = useSpeech();
  const moments = useMemo(
    () =>
      view.kind === 'ready'
        ? arrange(view.entries, view.unsent).filter(({ entry }) => isNews(entry, since, speech.me))
        : [],
    [view, since, speech.me],
  );
  if (!row) return null;
  const shown = moments.slice(-MOST);
  const first = shown[0];
  return (
    <div className={styles['root']}>
      <Link href={first ? hrefOfEntry(number, first.id) : `/t/${number}`} data-line={number}>
        <PriorityBadge priority={row.priority} />
        <span className={styles['number']}>{number}</span>
        <bdi>{row.shortDescription}</bdi>
      </Link>
      <ul>
        {moments.length > MOST && (
          <li>
            <span>{t('timeline.earlierSince', { count: moments.length - MOST })}</span>
          </li>
        )}
        {shown.map((moment) => (
          <Sentences key={moment.id} moment={moment} callerId={row.callerId} speech={speech} />
        ))}
      </ul>
    </div>
  );
};
