import type { EditArgs } from '@shared/domain/commands/edit';
import type { Refusal } from '@shared/domain/refusal';
import type { EditableField, Ticket } from '@shared/domain/ticket';
import { useRef, useState } from 'react';
import { perform, say } from '../perform';

/**
 * Changes a field of a ticket. What is replaced is what stood there when the editing began: if somebody else changed it
 * meanwhile, the timeline shows both.
 */
export const useEdit = <F extends EditableField>(ticket: Ticket, field: F) => {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const before = useRef<Ticket[F]>(ticket[field]);
  /** Without a value: what was seen. With one: from here on this is what was seen. */
  const seen = (value?: Ticket[F]): Ticket[F] => {
    if (value !== undefined) {
      before.current = value;
      setRefusal(null);
    }
    return before.current;
  };
  const edit = async (to: Ticket[F]): Promise<boolean> => {
    const args = { [field]: { from: before.current, to } } as EditArgs;
    const result = await perform({
      name: 'ticket.edit.v1',
      numbers: [ticket.number],
      argsFor: () => args,
      done: say('ticket:done.edit', { field: say(`ticket:field.${field}`) }),
    });
    setRefusal(result.refusal);
    return result.refusal === null;
  };
  return { refusal, edit, seen };
};
