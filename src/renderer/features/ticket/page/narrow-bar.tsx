import { ActionButton } from '@/ui/action-button';
import styles from './page.module.css';

/** On a narrow screen the actions stand at the bottom, large enough for a thumb. */
export const NarrowBar = ({ number }: { readonly number: string }) => {
  const tickets = [number];
  return (
    <div className={styles['bar']} data-region="bar">
      {['ticket.note', 'ticket.reply', 'ticket.hold'].map((id) => (
        <ActionButton key={id} id={id} tickets={tickets} variant="subtle" size="lg" withIcon />
      ))}
      <ActionButton
        id="ticket.resolve"
        tickets={tickets}
        variant="filled"
        size="lg"
        withIcon
        className={styles['main'] ?? ''}
      />
    </div>
  );
};
