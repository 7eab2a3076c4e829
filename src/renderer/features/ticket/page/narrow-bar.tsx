import type { Ticket } from '@shared/domain/ticket';
import { ActionButton } from '@/ui/action-button';
import { HeadMove } from '../kind/head-move';
import styles from './page.module.css';

/** On a narrow screen the actions stand at the bottom, large enough for a thumb. */
export const NarrowBar = ({ ticket }: { readonly ticket: Ticket }) => {
  const tickets = [ticket.number];
  const phased = ticket.phase !== null;
  return (
    <div className={styles['bar']} data-region="bar">
      {['ticket.note', 'ticket.reply', phased ? 'ticket.more' : 'ticket.hold'].map((id) => (
        <ActionButton key={id} id={id} tickets={tickets} variant="subtle" size="lg" withIcon />
      ))}
      {phased ? (
        <span className={styles['main']}>
          <HeadMove ticket={ticket} large />
        </span>
      ) : (
        <ActionButton
          id="ticket.resolve"
          tickets={tickets}
          variant="filled"
          size="lg"
          withIcon
          className={styles['main'] ?? ''}
        />
      )}
    </div>
  );
};
