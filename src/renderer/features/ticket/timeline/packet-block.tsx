import { IconArrowBackUp, IconArrowsExchange, IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { classNames } from '@/ui/class-names';
import { PacketView } from '@/ui/packet-view';
import { useFormat } from '@/ui/use-format';
import { WrittenText } from '../written-text';
import type { Moment } from './arrange';
import { EntryMarks } from './entry-marks';
import { EntryTime } from './entry-time';
import { type HandoffBody, reasonText } from './handoff-words';
import { receiver, type Speech } from './speech';
import styles from './timeline.module.css';

const icons = { accepted: IconCheck, returned: IconArrowBackUp, withdrawn: IconX } as const;

interface AnswerProps {
  readonly offeredAt: number;
  readonly answer: Moment;
  readonly body: HandoffBody & { readonly what: keyof typeof icons };
  readonly speech: Speech;
}

const Answer = ({ offeredAt, answer, body, speech }: AnswerProps) => {
  const { t } = useTranslation('handoff');
  const { age } = useFormat();
  const { entry } = answer;
  const Icon = icons[body.what];
  return (
    <footer>
      <Icon size={14} stroke={1.7} aria-hidden="true" />
      <div>
        <b>{t(`told.${body.what}`)}</b>{' '}
        {t('told.byAfter', { person: receiver(speech, entry.by), time: age(entry.at - offeredAt) })}
        {body.what === 'returned' && `. ${reasonText(body.reason, speech)}`}
        <EntryMarks moment={answer} />
        {body.note && <WrittenText text={body.note} />}
      </div>
      <EntryTime at={entry.at} of={entry.ticket} />
    </footer>
  );
};

const isAnswer = (body: HandoffBody): body is AnswerProps['body'] => body.what !== 'offered';

interface PacketBlockProps {
  readonly moment: Moment;
  readonly body: HandoffBody;
  readonly speech: Speech;
}

/** A handoff has a shape of its own: the packet, and below a line how it ended. */
export const PacketBlock = ({ moment, body, speech }: PacketBlockProps) => {
  const { t } = useTranslation('handoff');
  const { entry, answer, undoneBy } = moment;
  const answered = answer?.entry.body;
  return (
    <article
      className={classNames(styles['block'], styles['packet'], moment.unsent && styles['pending'])}
      data-undone={undoneBy !== null || undefined}
    >
      <header>
        <IconArrowsExchange size={15} stroke={1.7} aria-hidden="true" />
        <b>{t('told.title', { group: speech.group(body.handoff.toGroupId) })}</b>
        <span className={styles['label']}>{t('told.from', { person: receiver(speech, entry.by) })}</span>
        <EntryMarks moment={moment} />
        <EntryTime at={entry.at} of={entry.ticket} />
      </header>
      <div className={styles['body']}>
        <PacketView packet={body.handoff.packet} small />
      </div>
      {answer && answered?.kind === 'handoff' && isAnswer(answered) && (
        <Answer offeredAt={entry.at} answer={answer} body={answered} speech={speech} />
      )}
    </article>
  );
};
