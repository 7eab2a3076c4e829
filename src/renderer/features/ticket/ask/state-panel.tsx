import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { useMe } from '@/data/use-desk';
import { StateIcon } from '@/ui/state-icon';
import { PhaseMenu } from '../kind/phase-menu';
import { performAloud, say } from '../perform';
import { useTickets } from '../use-tickets';
import styles from './ask.module.css';
import { ask } from './asking';
import { type MenuEntry, MenuList } from './menu-list';
import type { PanelProps } from './panel-props';

/** The moves that lead on from where the tickets are: those which at least one of them allows. */
export const StatePanel = ({ numbers, onDone }: PanelProps) => {
  const { t } = useTranslation(['ticket', 'domain']);
  const me = useMe();
  const tickets = useTickets(numbers);
  const may = {
    start: tickets.some((ticket) => canRun('ticket.start.v1', ticket, {}) === null),
    resume: tickets.some((ticket) => canRun('ticket.resume.v1', ticket, {}) === null),
    hold: tickets.some(
      (ticket) => canRun('ticket.hold.v1', ticket, { reason: 'awaitingVendor', comment: null, reply: null }) === null,
    ),
    resolve: tickets.some(
      (ticket) => canRun('ticket.resolve.v1', ticket, { code: 'solutionProvided', notes: '-' }) === null,
    ),
    close: tickets.some((ticket) => canRun('ticket.close.v1', ticket, {}) === null),
    reopen: tickets.some((ticket) => canRun('ticket.reopen.v1', ticket, { reason: '-' }) === null),
    cancel: tickets.some(
      (ticket) => canRun('ticket.cancel.v1', ticket, { reason: 'raisedInError', duplicateOf: null }) === null,
    ),
  };
  const caller = me?.role === 'requester';
  const run = (name: 'ticket.start.v1' | 'ticket.resume.v1' | 'ticket.close.v1', done: string) => () => {
    onDone();
    void performAloud({ name, numbers, argsFor: () => ({}), done: say(done) });
  };
  // The question comes after this one has closed, and stands where this one stood.
  const then = (kind: 'hold' | 'resolve' | 'reopen' | 'cancel') => () => ask(kind, numbers, null);
  const moves: (MenuEntry | false)[] = [
    may.start && {
      id: 'start',
      icon: <StateIcon state="inProgress" />,
      label: t('action.start'),
      run: run('ticket.start.v1', 'ticket:done.start'),
    },
    may.resume && {
      id: 'resume',
      icon: <StateIcon state="inProgress" />,
      label: t('action.resume'),
      run: run('ticket.resume.v1', 'ticket:done.resume'),
    },
    may.hold && {
      id: 'hold',
      icon: <StateIcon state="onHold" />,
      label: t('action.hold'),
      keys: 'H',
      run: then('hold'),
    },
    may.resolve && {
      id: 'resolve',
      icon: <StateIcon state="resolved" />,
      label: t('action.resolve'),
      keys: 'D',
      run: then('resolve'),
    },
    may.close && {
      id: 'close',
      icon: <StateIcon state="closed" />,
      label: t(caller ? 'action.confirmFix' : 'action.close'),
      run: run('ticket.close.v1', 'ticket:done.close'),
    },
    may.reopen && {
      id: 'reopen',
      icon: <StateIcon state="inProgress" />,
      label: t(caller ? 'action.rejectFix' : 'action.reopen'),
      run: then('reopen'),
    },
    may.cancel && {
      id: 'cancel',
      icon: <StateIcon state="canceled" />,
      label: t('action.cancel'),
      run: then('cancel'),
    },
  ];
  const phased = tickets.filter(({ phase }) => phase !== null);
  if (phased.length > 0 && phased.length === tickets.length) return <PhaseMenu tickets={phased} />;
  const entries = moves.filter((move) => move !== false);
  const [only, ...others] = tickets;
  return (
    <>
      {only && others.length === 0 && (
        <p className={styles['foot']}>{t('ask.state.now', { state: t(`domain:state.${only.state.kind}`) })}</p>
      )}
      <MenuList label={t('ask.state.title')} entries={entries} />
    </>
  );
};
