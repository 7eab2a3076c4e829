import type { Entry } from '@shared/domain/entry';
import type { Ticket } from '@shared/domain/ticket';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { useLink } from '@/data/use-desk';
import { useFormat } from '@/ui/use-format';
import { MomentFiles } from '../files/moment-files';
import { useSpeech } from '../use-speech';
import { arrange, foldEarlier, type Moment, startsDay, stepsTo } from './arrange';
import { askedEntry } from './asked-entry';
import { DescriptionBlock } from './description-block';
import { Earlier } from './earlier';
import { EventLines } from './event-lines';
import { joinAnswers } from './join-answers';
import { PacketBlock } from './packet-block';
import type { Speech } from './speech';
import { tellMoment } from './tell-moment';
import { TextBlock } from './text-block';
import styles from './timeline.module.css';
import { useFollow } from './use-follow';

interface TimelineProps {
  readonly ticket: Ticket;
  readonly entries: readonly Entry[];
  readonly unsent: readonly string[];
  readonly complete: boolean;
}

interface MomentItemProps {
  readonly moment: Moment;
  readonly callerId: string;
  readonly sendsAt: number | null;
  readonly speech: Speech;
  /** Files that stand on the ticket, by their ids. */
  readonly there: ReadonlySet<string>;
}

/** Memoised: showing fifty earlier ones must not tell the others anew. */
const MomentItem = memo(({ moment, callerId, sendsAt, speech, there }: MomentItemProps) => {
  const { body } = moment.entry;
  if (body.kind === 'handoff' && body.what === 'offered') {
    return <PacketBlock moment={moment} body={body} speech={speech} />;
  }
  const lines = tellMoment(moment, callerId, speech);
  return lines.length > 0 ? (
    <EventLines moment={moment} lines={lines}>
      <MomentFiles moment={moment} there={there} />
    </EventLines>
  ) : (
    <TextBlock moment={moment} speech={speech} sendsAt={sendsAt}>
      <MomentFiles moment={moment} there={there} />
    </TextBlock>
  );
});
MomentItem.displayName = 'MomentItem';

/** When a reply leaves, as long as that is known. */
const sendsAtOf = ({ trail }: Ticket, { entry }: Moment): number | null =>
  entry.body.kind === 'reply' ? (trail.find((item) => item.commandId === entry.commandId)?.sendsAt ?? null) : null;

/** What happened, oldest first, the newest in sight. */
export const Timeline = ({ ticket, entries, unsent, complete }: TimelineProps) => {
  const { t } = useTranslation('ticket');
  const { day } = useFormat();
  const link = useLink();
  const speech = useSpeech();
  const mayEdit = canRun('ticket.edit.v1', ticket, {})?.code !== 'permission.denied';
  const moments = useMemo(() => joinAnswers(arrange(entries, unsent)), [entries, unsent]);
  const { attachments } = ticket;
  const there = useMemo(() => new Set(attachments?.map(({ id }) => id)), [attachments]);
  const [asked] = useState(() => askedEntry(window.location.hash));
  const [steps, setSteps] = useState(() => stepsTo(moments, asked));
  const { earlier, shown } = foldEarlier(moments, steps);
  const { frame, list, onScroll } = useFollow(moments.at(-1)?.id, asked);
  return (
    <section
      ref={frame}
      className={styles['frame']}
      aria-label={t('timeline.label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      data-region="timeline"
      onScroll={onScroll}
    >
      <div ref={list} className={styles['list']}>
        {!complete && (
          <p className={styles['hint']}>{t(link.kind === 'offline' ? 'timeline.notHere' : 'timeline.fetching')}</p>
        )}
        <DescriptionBlock ticket={ticket} mayEdit={mayEdit} />
        {earlier.length > 0 && <Earlier earlier={earlier} onShow={() => setSteps(steps + 1)} />}
        {shown.map((moment, index) => (
          <div
            key={moment.id}
            className={styles['moment']}
            data-entry={moment.id}
            tabIndex={moment.id === asked ? -1 : undefined}
          >
            {startsDay(moment, shown[index - 1]) && <h2 className={styles['day']}>{day(moment.entry.at)}</h2>}
            <MomentItem
              moment={moment}
              callerId={ticket.callerId}
              sendsAt={sendsAtOf(ticket, moment)}
              speech={speech}
              there={there}
            />
          </div>
        ))}
        {moments.length === 0 && complete && <p className={styles['hint']}>{t('timeline.empty')}</p>}
      </div>
    </section>
  );
};
