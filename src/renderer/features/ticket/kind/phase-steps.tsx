import type { Ticket } from '@shared/domain/ticket';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '@/ui/use-refusal-text';
import styles from './kind.module.css';
import { faultOf, startMove } from './move';
import { exitsOf, type PhaseStep, phaseSteps } from './phases';

interface StepProps {
  readonly ticket: Ticket;
  readonly step: PhaseStep;
}

const Step = ({ ticket, step: { phase, where, open } }: StepProps) => {
  const { t } = useTranslation(['kinds', 'domain']);
  const refusalText = useRefusalText();
  const name = t(`domain:phase.${ticket.kind}.${phase}`);
  const fault = open ? faultOf(ticket, phase) : null;
  // Whoever may never move it sees where it stands, without buttons.
  const may = open && fault?.code !== 'permission.denied';
  const inside = (
    <>
      <span className={styles['dot']} aria-hidden="true">
        {where === 'done' && <IconCheck size={11} stroke={2.4} />}
      </span>
      {name}
    </>
  );
  return (
    <li data-where={where} aria-current={where === 'now' ? 'step' : undefined}>
      {may ? (
        <button
          type="button"
          aria-label={t('page.moveTo', { phase: name })}
          aria-disabled={fault !== null || undefined}
          aria-description={fault ? refusalText(fault) : undefined}
          data-tip={fault ? refusalText(fault) : undefined}
          onClick={fault ? undefined : () => startMove(ticket, phase)}
        >
          {inside}
        </button>
      ) : (
        <span>{inside}</span>
      )}
    </li>
  );
};

/** Where it stands on its way, and where it may go from here. */
export const PhaseSteps = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('kinds');
  if (ticket.phase === null) return null;
  const exits = exitsOf(ticket).filter((phase) => faultOf(ticket, phase) === null);
  return (
    <nav className={styles['phases']} aria-label={t('page.phases')} data-region="phases">
      <ol>
        {phaseSteps(ticket).map((step) => (
          <Step key={step.phase} ticket={ticket} step={step} />
        ))}
      </ol>
      {exits.map((phase) => (
        <button key={phase} type="button" className={styles['exit']} onClick={() => startMove(ticket, phase)}>
          {t(phase === 'rejected' ? 'page.reject' : 'page.cancel')}
        </button>
      ))}
    </nav>
  );
};
