import type { Row } from '@shared/domain/row';
import { CheckBox } from '@/ui/check-box';
import { StateIcon } from '@/ui/state-icon';
import styles from './ask.module.css';

interface TicketChoiceProps {
  readonly label: string;
  readonly rows: readonly Pick<Row, 'number' | 'shortDescription' | 'state'>[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

const toggled = (chosen: ReadonlySet<string>, number: string): ReadonlySet<string> => {
  const next = new Set(chosen);
  if (!next.delete(number)) next.add(number);
  return next;
};

/** Several of some tickets. */
export const TicketChoice = ({ label, rows, chosen, onChange }: TicketChoiceProps) => (
  <ul className={styles['list']} aria-label={label}>
    {rows.map(({ number, shortDescription, state }) => (
      <li key={number}>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the check box inside is its control */}
        <label className={styles['line']}>
          <CheckBox
            aria-label={`${number} ${shortDescription}`}
            checked={chosen.has(number)}
            onChange={() => onChange(toggled(chosen, number))}
          />
          <span>{number}</span>
          <bdi className={styles['title']}>{shortDescription}</bdi>
          <StateIcon state={state} />
        </label>
      </li>
    ))}
  </ul>
);
