import {
  IconArrowBackUp,
  IconArrowsExchange,
  IconBook2,
  IconCircleCheck,
  IconClockPause,
  IconDownload,
  IconEye,
  IconFlag,
  IconInbox,
  IconLink,
  IconListCheck,
  IconLockCheck,
  IconPaperclip,
  IconPencil,
  IconPhoneOutgoing,
  IconPlayerPlay,
  IconRotate,
  IconTag,
  IconUser,
  IconX,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WrittenText } from '../written-text';
import type { Moment } from './arrange';
import { EntryMarks } from './entry-marks';
import { EntryTime } from './entry-time';
import type { EventIcon, Told } from './state-words';
import styles from './timeline.module.css';

const icons: Readonly<Record<EventIcon, typeof IconX>> = {
  open: IconInbox,
  import: IconDownload,
  start: IconPlayerPlay,
  hold: IconClockPause,
  resume: IconPlayerPlay,
  resolve: IconCircleCheck,
  close: IconLockCheck,
  reopen: IconRotate,
  cancel: IconX,
  assign: IconUser,
  priority: IconFlag,
  edit: IconPencil,
  tag: IconTag,
  watch: IconEye,
  link: IconLink,
  solution: IconBook2,
  tick: IconListCheck,
  undo: IconArrowBackUp,
  handoff: IconArrowsExchange,
  promise: IconPhoneOutgoing,
  files: IconPaperclip,
};

/** The subject in a stronger weight; both languages begin with it. */
const Sentence = ({ who, text }: Pick<Told, 'who' | 'text'>) =>
  text.startsWith(who) ? (
    <>
      <b>
        <bdi>{who}</bdi>
      </b>
      {text.slice(who.length)}
    </>
  ) : (
    text
  );

const Values = ({ before, after }: NonNullable<Told['values']>) => {
  const { t } = useTranslation('ticket');
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles['fold']} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('timeline.showChange')}
      </button>
      {open && (
        <dl className={styles['values']}>
          <dt>{t('timeline.before')}</dt>
          <dd>{before === '' ? t('value.none') : <WrittenText text={before} />}</dd>
          <dt>{t('timeline.after')}</dt>
          <dd>{after === '' ? t('value.none') : <WrittenText text={after} />}</dd>
        </dl>
      )}
    </>
  );
};

interface EventLinesProps {
  readonly moment: Moment;
  readonly lines: readonly Told[];
  /** Below the first of them. */
  readonly children?: ReactNode;
}

/** What happened, without a text of its own: one quiet line each. */
export const EventLines = ({ moment, lines, children }: EventLinesProps) =>
  lines.map((line, index) => {
    const Icon = icons[line.icon];
    return (
      <div key={index} className={styles['event']} data-undone={moment.undoneBy !== null || undefined}>
        <span className={styles['icon']} aria-hidden="true">
          <Icon size={14} stroke={1.7} />
        </span>
        <div className={styles['sentence']}>
          <p>
            <Sentence who={line.who} text={line.text} />
            <EntryMarks moment={moment} />
          </p>
          {line.overtook && <p className={styles['overtook']}>{line.overtook}</p>}
          {line.quote && (
            <blockquote className={styles['quote']}>
              <WrittenText text={line.quote} />
            </blockquote>
          )}
          {line.values && <Values {...line.values} />}
          {index === 0 && children}
        </div>
        {index === 0 ? <EntryTime at={moment.entry.at} of={moment.entry.ticket} /> : <span />}
      </div>
    );
  });
