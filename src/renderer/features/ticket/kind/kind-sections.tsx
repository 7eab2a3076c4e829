import type { Ticket } from '@shared/domain/ticket';
import { ChangeSection } from './change-section';
import { ProblemSection } from './problem-section';
import { RequestSection } from './request-section';

/** What a problem, a change or a request has that an incident has not. */
export const KindSections = ({ ticket, atDesk }: { readonly ticket: Ticket; readonly atDesk: boolean }) => {
  const { detail } = ticket;
  switch (detail?.kind) {
    case 'problem':
      return <ProblemSection ticket={ticket} detail={detail} />;
    case 'change':
      return <ChangeSection ticket={ticket} detail={detail} />;
    case 'request':
      return <RequestSection ticket={ticket} detail={detail} atDesk={atDesk} />;
    default:
      return null;
  }
};
