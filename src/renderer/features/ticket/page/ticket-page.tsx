import { useMediaQuery } from '@mantine/hooks';
import { isDesk } from '@shared/domain/permissions';
import { slaOf } from '@shared/domain/sla';
import { type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { TicketView } from '@/data/model';
import { markRead } from '@/data/read-marks';
import { useMe } from '@/data/use-desk';
import { useTicket } from '@/data/use-ticket';
import { setAtHand } from '@/ui/at-hand';
import { SlaDesk } from '@/ui/sla-bar';
import { useSayStatus } from '@/ui/status-note';
import { onStepBack } from '@/ui/step-back';
import text from '@/ui/text.module.css';
import { useFormat } from '@/ui/use-format';
import { Composer } from '../composer/composer';
import { DropPlace } from '../files/drop-place';
import { HandoffBanner } from '../handoff/banner';
import { ApprovalBanner } from '../kind/approval-banner';
import { PhaseSteps } from '../kind/phase-steps';
import { hasClocks } from '../kind/phases';
import { PropertiesColumn } from '../properties/properties-column';
import { useAskedByAddress } from '../solution/asked-by-address';
import { Checklist } from '../solution/checklist';
import { Timeline } from '../timeline/timeline';
import { Judgement } from './judgement';
import { Missing } from './missing';
import { NarrowBar } from './narrow-bar';
import styles from './page.module.css';
import { type Place, usePlace } from './place';
import { ReviewBanner } from './review-banner';
import { Survey } from './survey';
import { TicketHead } from './ticket-head';
import { TicketTabs } from './ticket-tabs';

interface TicketPageProps {
  readonly number: string;
  /** The list that it was opened from; null if it was opened by its address. */
  readonly place: Place | null;
  /** What other features have to say of it, above its timeline. */
  readonly banner?: ReactNode;
}

type Ready = Extract<TicketView, { kind: 'ready' }>;

/** Below this width the column of properties becomes a tab of its own. */
const NARROW = '(max-width: 999px)';

const useStanding = ({ number, place }: Pick<TicketPageProps, 'number' | 'place'>, view: TicketView) => {
  const version = view.kind === 'ready' ? view.ticket.version : null;
  const [, go] = useLocation();
  const path = place?.path ?? '/';
  usePlace(number, place);
  useEffect(
    () =>
      onStepBack(() => {
        go(path);
        return true;
      }),
    [go, path],
  );
  useEffect(() => {
    setAtHand({ place: 'ticket', tickets: [number], selected: false });
    return () => setAtHand(null);
  }, [number]);
  useEffect(() => {
    if (version !== null) markRead(number, version);
  }, [number, version]);
};

interface OpenTicketProps extends Pick<TicketPageProps, 'place' | 'banner'> {
  readonly view: Ready;
}

const OpenTicket = ({ view, place, banner }: OpenTicketProps) => {
  const { t } = useTranslation(['ticket', 'solution']);
  const { moment } = useFormat();
  const desk = useContext(SlaDesk);
  const me = useMe();
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false;
  const [tab, setTab] = useState<'timeline' | 'details'>('timeline');
  const { ticket, unsent, timelineComplete } = view;
  const atDesk = me !== null && (isDesk(me) || me.role === 'vendor');
  // The server sends callers nothing internal; should a device hold some from another role, it stays unseen.
  const entries = useMemo(
    () => (atDesk ? view.entries : view.entries.filter((entry) => entry.audience === 'caller')),
    [view.entries, atDesk],
  );
  const clocks = useMemo(() => (desk ? slaOf(ticket, desk) : null), [ticket, desk]);
  useAskedByAddress(ticket.number);
  useSayStatus(t('page.status', { number: ticket.number, time: moment(ticket.updatedAt) }));
  const shown = narrow ? tab : 'both';
  return (
    <DropPlace ticket={ticket} className={styles['page']} narrow={narrow}>
      <TicketHead
        ticket={ticket}
        clocks={atDesk && hasClocks(ticket) ? clocks : null}
        place={place}
        unsent={unsent.length}
        narrow={narrow}
      />
      <PhaseSteps ticket={ticket} />
      {narrow && <TicketTabs tab={tab} entries={entries.length} onChoose={setTab} />}
      <div className={styles['body']}>
        {shown !== 'details' && (
          <div className={styles['work']} id="ticket-timeline">
            <Judgement ticket={ticket} />
            <Survey key={`survey-${ticket.number}`} ticket={ticket} />
            {banner}
            {atDesk && <HandoffBanner ticket={ticket} />}
            {atDesk && <ReviewBanner ticket={ticket} />}
            <ApprovalBanner key={`approval-${ticket.number}`} ticket={ticket} />
            {narrow && atDesk && ticket.checklist.length > 0 && (
              <div className={styles['checklist']}>
                <h2 className={text['hidden']}>{t('solution:checklist.title')}</h2>
                <Checklist ticket={ticket} large />
              </div>
            )}
            <Timeline
              key={ticket.number}
              ticket={ticket}
              entries={entries}
              unsent={unsent}
              complete={timelineComplete}
            />
            <Composer ticket={ticket} tucked={narrow} />
          </div>
        )}
        {shown !== 'timeline' && <PropertiesColumn ticket={ticket} atDesk={atDesk} withoutChecklist={narrow} />}
      </div>
      {narrow && atDesk && <NarrowBar ticket={ticket} />}
    </DropPlace>
  );
};

/** A ticket's page: what happened, what it is, and everything that can be done with it. */
export const TicketPage = ({ number, place, banner }: TicketPageProps) => {
  const view = useTicket(number);
  useStanding({ number, place }, view);
  if (view.kind === 'ready') return <OpenTicket view={view} place={place} banner={banner} />;
  return <Missing number={number} reason={view.kind === 'missing' ? view.reason : 'loading'} place={place} />;
};
