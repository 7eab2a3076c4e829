import type { Entry } from '@shared/domain/entry';
import { IconArrowForwardUp, IconLock, IconPaperclip } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@/data/model';
import { PersonAvatar } from '@/ui/person-avatar';
import { useFormat } from '@/ui/use-format';
import { arrange, type Moment, startsDay } from '../timeline/arrange';
import { EntryMarks } from '../timeline/entry-marks';
import { EntryTime } from '../timeline/entry-time';
import { tellMoment } from '../timeline/tell-moment';
import { useSpeech } from '../use-speech';
import { WrittenText } from '../written-text';
import styles from './preview.module.css';

/** The newest of them are enough to go on; the page has the rest. */
const MOST = 8;

const kinds = { note: 'timeline.note', reply: 'timeline.replied', callerMessage: 'timeline.callerMessage' } as const;
type WrittenBody = Extract<Entry['body'], { text: string }>;

const Written = ({ moment, body }: { readonly moment: Moment; readonly body: WrittenBody }) => {
  const { t } = useTranslation('ticket');
  const speech = useSpeech();
  const { by, at } = moment.entry;
  const mine = by === speech.me;
  return (
    <article className={styles['entry']} data-kind={body.kind} data-undone={moment.undoneBy !== null || undefined}>
      <PersonAvatar name={speech.person(by)} me={mine} />
      <div>
        <header>
          <b>
            <bdi>{mine ? speech.say('ticket:who.you') : speech.person(by)}</bdi>
          </b>
          <span>
            {body.kind === 'note' && <IconLock size={11} aria-hidden="true" />}
            {body.kind === 'reply' && <IconArrowForwardUp size={12} aria-hidden="true" />}
            {t(kinds[body.kind])}
            {moment.undoneBy && `, ${t('timeline.withdrawn')}`}
          </span>
          <EntryMarks moment={moment} />
          <EntryTime at={at} />
        </header>
        <WrittenText text={body.text} />
        {moment.files && (
          <p className={styles['files']}>
            <IconPaperclip size={12} aria-hidden="true" /> {moment.files.map(({ name }) => name).join(', ')}
          </p>
        )}
      </div>
    </article>
  );
};

const Happened = ({ moment, callerId }: { readonly moment: Moment; readonly callerId: string }) => {
  const speech = useSpeech();
  return tellMoment(moment, callerId, speech).map((line) => (
    <div key={line.text} className={styles['event']}>
      <p>
        {line.text}
        <EntryMarks moment={moment} />
      </p>
      <EntryTime at={moment.entry.at} />
    </div>
  ));
};

/** What happened last, newest first. */
export const Latest = ({ view }: { readonly view: Extract<TicketView, { kind: 'ready' }> }) => {
  const { t } = useTranslation('ticket');
  const { day } = useFormat();
  const { ticket, entries, unsent } = view;
  const moments = useMemo(() => arrange(entries, unsent).reverse(), [entries, unsent]);
  const shown = moments.slice(0, MOST);
  return (
    <section aria-label={t('preview.latest')} className={styles['latest']}>
      {shown.map((moment, index) => {
        const { body } = moment.entry;
        return (
          <div key={moment.id}>
            {startsDay(moment, shown[index - 1]) && <h3>{day(moment.entry.at)}</h3>}
            {'text' in body ? (
              <Written moment={moment} body={body} />
            ) : (
              <Happened moment={moment} callerId={ticket.callerId} />
            )}
          </div>
        );
      })}
      {moments.length > MOST && (
        <p className={styles['muted']}>{t('preview.more', { count: moments.length - MOST })}</p>
      )}
    </section>
  );
};
