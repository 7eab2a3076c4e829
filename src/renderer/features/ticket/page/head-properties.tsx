import type { Ticket } from '@shared/domain/ticket';
import { IconChevronDown, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/data/use-desk';
import { permits } from '@/ui/action';
import { useAction, useActions } from '@/ui/actions-context';
import { PersonAvatar } from '@/ui/person-avatar';
import { KnownErrorMark, PhaseLabel } from '@/ui/phase-label';
import { PriorityBadge } from '@/ui/priority-badge';
import { StateLabel } from '@/ui/state-icon';
import { useAsk } from '../ask/asking';
import { useSpeech } from '../use-speech';
import styles from './head.module.css';
import { ShiftNote } from './shift-note';

interface PropertyButtonProps {
  readonly action: 'ticket.state' | 'ticket.priority' | 'ticket.assign';
  readonly number: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** A property that opens what its action asks; for whoever may not change it, the property alone. */
const PropertyButton = ({ action: id, number, label, children }: PropertyButtonProps) => {
  const { contextAt } = useActions();
  const action = useAction(id);
  const asked = useAsk();
  const contextOf = (anchor: HTMLElement | null) => ({ ...contextAt(anchor), tickets: [number] });
  if (!action || permits(action, contextOf(null)) !== true)
    return <span className={styles['property']}>{children}</span>;
  return (
    <button
      type="button"
      className={styles['property']}
      aria-haspopup="dialog"
      aria-label={label}
      aria-expanded={asked !== null && id === `ticket.${asked.kind}`}
      aria-keyshortcuts={action.keys[0]}
      data-ask={id}
      onClick={(event) => action.run(contextOf(event.currentTarget))}
    >
      {children}
      <IconChevronDown size={12} aria-hidden="true" />
    </button>
  );
};

const detailOf = ({ state }: Ticket): string | null => (state.kind === 'onHold' ? state.reason : null);

export const HeadProperties = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation(['ticket', 'domain']);
  const speech = useSpeech();
  const me = useMe();
  const { number, state, priority, assigneeId, groupId, override } = ticket;
  const who =
    assigneeId === null ? t('page.unassigned') : assigneeId === me?.id ? t('who.you') : speech.person(assigneeId);
  const group = groupId === null ? '' : speech.group(groupId);
  const stateWords =
    ticket.phase !== null
      ? t(`domain:phase.${ticket.kind}.${ticket.phase}`)
      : state.kind === 'onHold'
        ? t(`domain:holdLong.${state.reason}`)
        : t(`domain:state.${state.kind}`);
  const priorityWords = `${priority} ${t(`domain:priority.${priority}`, { defaultValue: '' })}`.trim();
  return (
    <>
      <PropertyButton action="ticket.state" number={number} label={t('page.state', { state: stateWords })}>
        {ticket.phase === null ? (
          <StateLabel state={state.kind} detail={detailOf(ticket)} long />
        ) : (
          <PhaseLabel kind={ticket.kind} phase={ticket.phase} state={state.kind} />
        )}
        {ticket.detail?.kind === 'problem' && ticket.detail.knownError && <KnownErrorMark />}
      </PropertyButton>
      <PropertyButton action="ticket.priority" number={number} label={t('page.priority', { priority: priorityWords })}>
        <PriorityBadge priority={priority} label />
        {override && <IconLock size={12} className={styles['muted']} aria-hidden="true" />}
      </PropertyButton>
      <PropertyButton action="ticket.assign" number={number} label={t('page.assignment', { who: `${who}, ${group}` })}>
        <PersonAvatar name={assigneeId === null ? null : speech.person(assigneeId)} me={assigneeId === me?.id} />
        <bdi className={styles['who']}>{who}</bdi>
        <span className={styles['group']}>{group}</span>
        {assigneeId !== null && assigneeId !== me?.id && <ShiftNote personId={assigneeId} />}
      </PropertyButton>
    </>
  );
};
