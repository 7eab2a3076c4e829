import { recordedOffline } from '@shared/domain/entry';
import {
  IconActivity,
  IconAlertOctagon,
  IconArrowDownCircle,
  IconBulb,
  IconCircleX,
  IconGavel,
  IconNote,
  IconSpeakerphone,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import type { RoomBody, RoomLine } from '../entries';
import { useNames } from '../names';
import styles from './work.module.css';

const icons: Readonly<Record<RoomBody['what'], typeof IconBulb>> = {
  proposed: IconAlertOctagon,
  rejected: IconCircleX,
  demoted: IconArrowDownCircle,
  phase: IconActivity,
  finding: IconBulb,
  decision: IconGavel,
  note: IconNote,
  update: IconSpeakerphone,
};

interface LineProps {
  readonly line: RoomLine;
  readonly unsent: boolean;
}

const Line = ({ line: { entry, body, undone }, unsent }: LineProps) => {
  const { t } = useTranslation(['major', 'common', 'ticket']);
  const { moment, fullMoment } = useFormat();
  const { person } = useNames();
  const Icon = icons[body.what];
  const said = body.what === 'phase' ? t('timeline.phaseSet', { phase: t(`phase.${body.said}`) }) : body.said;
  const to =
    body.audiences && body.audiences.length > 0 ? t('timeline.to', { audiences: body.audiences.join(', ') }) : '';
  return (
    <li className={styles['line']} data-what={body.what} data-undone={undone || undefined}>
      <time dateTime={new Date(entry.at).toISOString()} title={fullMoment(entry.at)}>
        {moment(entry.at)}
      </time>
      <Icon size={15} stroke={1.7} aria-hidden="true" />
      <div>
        <p className={styles['by']}>
          <b>{t(`timeline.kind.${body.what}`)}</b> {person(entry.by)}
          {to && `, ${to}`}
          {undone && <em>{t('timeline.undone')}</em>}
          {unsent && <em className={styles['unsent']}>{t('common:notSynced')}</em>}
          {!unsent && recordedOffline(entry) && (
            <em>{t('ticket:timeline.late', { time: moment(entry.receivedAt) })}</em>
          )}
        </p>
        <p className={styles['said']} dir="auto">
          {said}
        </p>
      </div>
    </li>
  );
};

interface RoomTimelineProps {
  readonly lines: readonly RoomLine[];
  /** Commands that the server has not taken yet. */
  readonly unsent: readonly string[];
  readonly complete: boolean;
}

/** Newest first; decisions weigh more than findings. */
export const RoomTimeline = ({ lines, unsent, complete }: RoomTimelineProps) => {
  const { t } = useTranslation('major');
  const waiting = new Set(unsent);
  return (
    <>
      {lines.length === 0 && <p className={styles['empty']}>{t('timeline.empty')}</p>}
      <ol className={styles['lines']}>
        {lines.map((line) => (
          <Line key={line.entry.id} line={line} unsent={waiting.has(line.entry.commandId)} />
        ))}
      </ol>
      {!complete && <p className={styles['empty']}>{t('timeline.incomplete')}</p>}
    </>
  );
};
