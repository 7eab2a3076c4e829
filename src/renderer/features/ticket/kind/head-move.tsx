import { Button } from '@mantine/core';
import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '@/ui/action-button';
import { useRefusalText } from '@/ui/use-refusal-text';
import { faultOf, startMove } from './move';
import { wayOn } from './phases';

interface HeadMoveProps {
  readonly ticket: Ticket;
  /** For a thumb. */
  readonly large?: boolean;
}

/** What comes next on its way; who works on it, while that is nobody. */
export const HeadMove = ({ ticket, large = false }: HeadMoveProps) => {
  const size = large ? 'lg' : 'sm';
  const { t } = useTranslation(['kinds', 'domain']);
  const refusalText = useRefusalText();
  const next = wayOn(ticket);
  const fault = next === null ? null : faultOf(ticket, next);
  const why = fault === null ? undefined : refusalText(fault);
  return (
    <>
      {ticket.assigneeId === null && <ActionButton id="ticket.take" tickets={[ticket.number]} size={size} />}
      {next !== null && fault?.code !== 'permission.denied' && (
        <Button
          variant="filled"
          size={size}
          data-disabled={fault !== null}
          aria-disabled={fault !== null}
          aria-description={why}
          data-tip={why}
          onClick={fault ? undefined : () => startMove(ticket, next)}
        >
          {t('page.moveTo', { phase: t(`domain:phase.${ticket.kind}.${next}`) })}
        </Button>
      )}
    </>
  );
};
