import { Checkbox } from '@mantine/core';
import type { Ticket } from '@shared/domain/ticket';
import styles from './kind.module.css';

interface TicketChecksProps {
  readonly label: string;
  readonly tickets: readonly Pick<Ticket, 'number' | 'shortDescription'>[];
  readonly chosen: ReadonlySet<string>;
  /** What is to be known of one of them. */
  readonly noteOf?: (number: string) => string | null;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Some of several tickets. */
export const TicketChecks = ({ label, tickets, chosen, noteOf, onChange }: TicketChecksProps) => (
  <fieldset className={styles['picks']} aria-label={label}>
    {tickets.map(({ number, shortDescription }, at) => {
      const note = noteOf?.(number);
      return (
        <Checkbox
          key={number}
          size="xs"
          data-autofocus={at === 0 || undefined}
          checked={chosen.has(number)}
          label={
            <>
              {number} <bdi>{shortDescription}</bdi> {note && <small>{note}</small>}
            </>
          }
          onChange={(event) => {
            const next = new Set(chosen);
            if (event.currentTarget.checked) next.add(number);
            else next.delete(number);
            onChange(next);
          }}
        />
      );
    })}
  </fieldset>
);
