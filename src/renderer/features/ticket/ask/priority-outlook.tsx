import type { DeskSettings } from '@shared/domain/settings';
import { calendarOf, readClock } from '@shared/domain/sla';
import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { TEN_SECONDS, useNow } from '@/ui/now';
import { PriorityBadge } from '@/ui/priority-badge';
import { useFormat } from '@/ui/use-format';
import { workingDay } from '@/ui/working-day';
import { type PriorityPreview, previewPriority } from '../sla/preview-priority';
import styles from './priority.module.css';

interface PriorityOutlookProps {
  readonly ticket: Ticket;
  /** What would be set. */
  readonly priority: number;
  readonly settings: DeskSettings;
}

const MINUTE = 60_000;

/** One line: priority, its targets, and when both clocks would end. */
const Line = ({
  title,
  preview,
  settings,
}: {
  readonly title: string;
  readonly preview: PriorityPreview;
  readonly settings: DeskSettings;
}) => {
  const { t } = useTranslation('ticket');
  const { duration, moment } = useFormat();
  const { priority, target, clocks } = preview;
  const day = workingDay(calendarOf(settings, target?.calendarId ?? null));
  const due = [
    clocks.respond.dueAt !== null && `${t('sla.respond')} ${moment(clocks.respond.dueAt)}`,
    clocks.resolve.dueAt !== null && t('ask.priority.due', { time: moment(clocks.resolve.dueAt) }),
  ].filter(Boolean);
  return (
    <div className={styles['line']}>
      <span>{title}</span>
      <PriorityBadge priority={priority} label />
      <span className={styles['targets']}>
        {target
          ? t('ask.priority.targets', {
              respond: duration(target.respond * MINUTE, day),
              resolve: duration(target.resolve * MINUTE, day),
            })
          : t('ask.priority.noTargets')}
      </span>
      <b>{due.join(', ')}</b>
    </div>
  );
};

/** What the change would mean for both clocks, before anybody commits to it. */
export const PriorityOutlook = ({ ticket, priority, settings }: PriorityOutlookProps) => {
  const { t } = useTranslation('ticket');
  const { duration } = useFormat();
  const now = useNow(TEN_SECONDS);
  const present = previewPriority(ticket, ticket.priority, settings, now);
  const next = previewPriority(ticket, priority, settings, now);
  const { clocks } = present;
  const used = clocks.resolve.target - readClock(clocks.resolve, now, settings).left;
  const day = workingDay(calendarOf(settings, clocks.resolve.calendarId));
  return (
    <div className={styles['outlook']} aria-live="polite">
      <Line title={t('ask.priority.now')} preview={present} settings={settings} />
      <Line title={t('ask.priority.new')} preview={next} settings={settings} />
      <p className={styles['hint']}>
        {used > 0 ? t('ask.priority.carries', { used: duration(used, day) }) : t('ask.priority.recorded')}
      </p>
    </div>
  );
};
