import { mayEnter, phasesOf } from '@shared/domain/kinds';
import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { StateIcon } from '@/ui/state-icon';
import { stopAsking } from '../ask/asking';
import { type MenuEntry, MenuList } from '../ask/menu-list';
import { performAloud, say } from '../perform';
import { faultOf, phaseName, startMove } from './move';

/** The phases that may follow: of one ticket with what they ask, of several those that ask nothing. */
export const PhaseMenu = ({ tickets }: { readonly tickets: readonly Ticket[] }) => {
  const { t } = useTranslation(['kinds', 'domain', 'ticket']);
  const [first, ...others] = tickets;
  if (!first) return null;
  const alike = tickets.every(({ kind }) => kind === first.kind);
  const phases = alike
    ? Object.keys(phasesOf[first.kind]).filter((phase) =>
        tickets.some((ticket) => mayEnter(ticket.kind, ticket.phase, phase) && faultOf(ticket, phase) === null),
      )
    : [];
  const entries = phases.map((phase): MenuEntry => {
    const move = () => {
      stopAsking();
      if (others.length === 0) startMove(first, phase);
      else {
        void performAloud({
          name: 'ticket.movePhase.v1',
          numbers: tickets.map(({ number }) => number),
          argsFor: () => ({ phase, notes: null }),
          done: phaseName(first, phase),
        });
      }
    };
    return {
      id: phase,
      icon: <StateIcon state={phasesOf[first.kind][phase]?.state ?? 'new'} />,
      label: say('kinds:page.moveTo', { phase: phaseName(first, phase) }),
      run: move,
    };
  });
  return <MenuList label={t('page.phases')} entries={entries} />;
};
