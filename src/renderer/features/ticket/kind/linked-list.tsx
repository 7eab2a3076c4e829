import { useSelector } from 'react-redux';
import { selectRow } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import properties from '../properties/properties.module.css';
import { TicketLine } from '../properties/ticket-line';

const Line = ({ number }: { readonly number: string }) => {
  const row = useSelector((state: DeskRootState) => selectRow(state, number));
  return (
    <li>
      <TicketLine number={number} title={row?.shortDescription ?? null} state={row?.state ?? null} />
    </li>
  );
};

export const LinkedList = ({ numbers }: { readonly numbers: readonly string[] }) => (
  <ul className={properties['lines']}>
    {numbers.map((number) => (
      <Line key={number} number={number} />
    ))}
  </ul>
);
