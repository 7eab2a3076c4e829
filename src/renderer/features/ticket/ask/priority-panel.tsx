import { Button } from '@mantine/core';
import { priorityOf } from '@shared/domain/priority';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { useRefusalText } from '@/ui/use-refusal-text';
import { say } from '../perform';
import { useTickets } from '../use-tickets';
import type { Cell } from './matrix-moves';
import { OverrideForm } from './override-form';
import type { PanelProps } from './panel-props';
import styles from './priority.module.css';
import { PriorityMatrix } from './priority-matrix';
import { PriorityOutlook } from './priority-outlook';
import { usePerform } from './use-perform';

/** Impact and urgency on the matrix, or a priority by hand; what it means for the clocks is shown before it is set. */
export const PriorityPanel = ({ numbers, onDone, titled = false }: PanelProps) => {
  const { t } = useTranslation(['ticket', 'domain']);
  const refusalText = useRefusalText();
  const { settings } = useDesk();
  const tickets = useTickets(numbers);
  const { refusal, run } = usePerform(onDone);
  const [first, ...others] = tickets;
  const [byHand, setByHand] = useState(false);
  const [chosen, setChosen] = useState<Cell | null>(null);
  if (!settings || !first) return null;
  if (byHand)
    return <OverrideForm tickets={tickets} settings={settings} onBack={() => setByHand(false)} onDone={onDone} />;

  const agree = others.every(({ impact, urgency }) => impact === first.impact && urgency === first.urgency);
  const current = agree ? { impact: first.impact, urgency: first.urgency } : null;
  const focused = chosen ?? { impact: first.impact, urgency: first.urgency };
  const { override } = first;
  const priority = priorityOf(settings.matrix, focused.impact, focused.urgency);
  const commit = ({ impact, urgency }: Cell) =>
    void run({
      name: 'ticket.setImpactUrgency.v1',
      numbers,
      argsFor: (ticket) => ({ impact, urgency, seen: { impact: ticket.impact, urgency: ticket.urgency } }),
      done: say('ticket:done.priority', { priority: priorityOf(settings.matrix, impact, urgency) }),
    });
  return (
    <div className={styles['panel']}>
      <div className={styles['head']}>
        {!titled && <h2>{t('ask.priority.title')}</h2>}
        <span>
          {t('ask.priority.hint')}, {t('ask.priority.digits')}
        </span>
      </div>
      <PriorityMatrix
        matrix={settings.matrix}
        current={current}
        focused={focused}
        onFocus={setChosen}
        onCommit={commit}
      />
      {others.length === 0 ? (
        <PriorityOutlook ticket={first} priority={override?.priority ?? priority} settings={settings} />
      ) : (
        <p className={styles['hint']}>{t(agree ? 'ask.priority.recorded' : 'ask.priority.many')}</p>
      )}
      {override && others.length === 0 && (
        <p className={styles['stands']}>
          {t('ask.priority.stands', { priority: override.priority, reason: override.reason })}
        </p>
      )}
      {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
      <div className={styles['foot']}>
        {tickets.some((ticket) => ticket.override) && (
          <Button
            size="xs"
            onClick={() =>
              void run({ name: 'ticket.liftOverride.v1', numbers, argsFor: () => ({}), done: say('ticket:done.lift') })
            }
          >
            {t('ask.priority.lift')}
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={() => setByHand(true)}>
          {t('ask.priority.override')}
        </Button>
      </div>
    </div>
  );
};
