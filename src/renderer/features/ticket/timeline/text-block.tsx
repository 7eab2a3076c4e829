import { IconArrowForwardUp, IconLock, IconMessage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '@/ui/class-names';
import { PersonAvatar } from '@/ui/person-avatar';
import { useFormat } from '@/ui/use-format';
import { WrittenText } from '../written-text';
import type { Moment } from './arrange';
import { EntryMarks } from './entry-marks';
import { EntryTime } from './entry-time';
import { ReplyDelay } from './reply-delay';
import type { Speech } from './speech';
import styles from './timeline.module.css';

const Label = ({ moment, speech }: { readonly moment: Moment; readonly speech: Speech }) => {
  const { t } = useTranslation('ticket');
  const { body, by } = moment.entry;
  switch (body.kind) {
    case 'note':
      return (
        <span className={styles['label']}>
          <IconLock size={11} aria-hidden="true" />
          {t('timeline.note')}
          <span className={styles['hidden']}>, {t('timeline.noteOnly')}</span>
        </span>
      );
    case 'reply':
      return (
        <span className={styles['label']}>
          <IconArrowForwardUp size={12} aria-hidden="true" />
          {t('timeline.reply', {
            person: body.to === speech.me ? speech.say('ticket:who.toYou') : speech.person(body.to),
          })}
        </span>
      );
    default:
      return (
        <span className={styles['label']}>
          <IconMessage size={12} aria-hidden="true" />
          {t(by === speech.me ? 'timeline.ownMessage' : 'timeline.callerMessage')}
        </span>
      );
  }
};

const faces = { note: styles['note'], reply: styles['reply'], callerMessage: styles['message'] } as const;

interface TextBlockProps {
  readonly moment: Moment;
  readonly speech: Speech;
  /** From then on a reply has left; null where that is not known any more. */
  readonly sendsAt: number | null;
  /** Below the text. */
  readonly children?: ReactNode;
}

/** A note, a reply or a caller's message: each has a shape of its own, so that nobody takes one for the other. */
export const TextBlock = ({ moment, speech, sendsAt, children }: TextBlockProps) => {
  const { t } = useTranslation('ticket');
  const { moment: momentText } = useFormat();
  const { entry, undoneBy } = moment;
  const { body } = entry;
  if (body.kind !== 'note' && body.kind !== 'reply' && body.kind !== 'callerMessage') return null;
  const mine = entry.by === speech.me;
  const who = mine ? speech.say('ticket:who.you') : speech.person(entry.by);
  return (
    <article
      className={classNames(styles['block'], faces[body.kind], moment.unsent && styles['pending'])}
      data-undone={undoneBy !== null || undefined}
    >
      <header>
        <PersonAvatar name={speech.person(entry.by)} me={mine} />
        <b>
          <bdi>{who}</bdi>
        </b>
        <Label moment={moment} speech={speech} />
        <EntryMarks moment={moment} />
        <EntryTime at={entry.at} of={entry.ticket} />
      </header>
      <div className={styles['body']}>
        {undoneBy && (
          <p className={styles['withdrawn']}>
            {body.kind === 'reply'
              ? t('timeline.neverSent')
              : t('timeline.withdrawnBy', {
                  person: undoneBy.by === speech.me ? speech.say('ticket:who.toYou') : speech.person(undoneBy.by),
                  time: momentText(undoneBy.at),
                })}
          </p>
        )}
        <WrittenText text={body.text} />
        {children}
        {body.kind === 'reply' &&
          !undoneBy &&
          mine &&
          (moment.unsent || (sendsAt !== null && sendsAt > Date.now())) && (
            <ReplyDelay commandId={entry.commandId} sendsAt={sendsAt} unsent={moment.unsent} />
          )}
      </div>
    </article>
  );
};
