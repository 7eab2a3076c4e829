import { isActive } from '@shared/domain/lifecycle';
import type { Major, MajorPhase } from '@shared/domain/major';
import type { Ticket } from '@shared/domain/ticket';
import { IconCheck } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { useFormat } from '@/ui/use-format';
import { askMajor } from '../asking';
import { stepsOf } from '../phases';
import { runAloud, say } from '../run';
import styles from './head.module.css';

interface PhaseStepsProps {
  readonly ticket: Ticket;
  readonly major: Major;
}

/** The way of a major incident; a press on a step goes there. One tab stop, arrows inside. */
export const PhaseSteps = ({ ticket, major }: PhaseStepsProps) => {
  const { t } = useTranslation('major');
  const { moment } = useFormat();
  const { number } = ticket;
  const may = (phase: MajorPhase) =>
    phase !== major.phase && canRun('ticket.setMajorPhase.v1', ticket, { phase, seen: major.phase }) === null;
  const set = (phase: MajorPhase) => {
    if (!may(phase)) return;
    // The last step is the ticket's own end: its notes and its incidents are asked for.
    if (phase === 'resolved' && isActive(ticket.state.kind)) return askMajor('resolve', [number]);
    const done = say('major:phase.done', { phase: t(`phase.${phase}`) });
    void runAloud('ticket.setMajorPhase.v1', number, { phase, seen: major.phase }, done);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const steps = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const at = steps.indexOf(document.activeElement as HTMLElement);
    steps[Math.max(0, Math.min(steps.length - 1, at + by))]?.focus();
  };
  return (
    <div role="toolbar" aria-label={t('phase.label')} className={styles['steps']} onKeyDown={onKeyDown}>
      {stepsOf(major).map(({ phase, standing, at }) => (
        <button
          key={phase}
          type="button"
          className={styles['step']}
          data-standing={standing}
          data-room={standing === 'now' ? 'phase' : undefined}
          aria-current={standing === 'now' ? 'step' : undefined}
          aria-label={
            at === null
              ? t('phase.set', { phase: t(`phase.${phase}`) })
              : t('phase.at', { phase: t(`phase.${phase}`), time: moment(at) })
          }
          aria-disabled={!may(phase)}
          tabIndex={standing === 'now' ? 0 : -1}
          onClick={() => set(phase)}
        >
          <span className={styles['dot']} aria-hidden="true">
            {standing === 'past' && <IconCheck size={10} stroke={3} />}
          </span>
          <span>{t(`phase.${phase}`)}</span>
          {at !== null && <time>{moment(at)}</time>}
        </button>
      ))}
    </div>
  );
};
