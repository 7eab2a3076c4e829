import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SkeletonRows } from '@/ui/skeleton-rows';
import type { PanelProps } from '../ask/panel-props';
import { useTickets } from '../use-tickets';
import { ApplyMany } from './apply-many';
import { ApplyOne } from './apply-one';
import { ChooseSolution } from './choose-solution';
import styles from './solution.module.css';
import { useOffer } from './use-offer';

interface ChosenProps extends PanelProps {
  readonly chosen: string;
  readonly onBack: () => void;
}

const Chosen = ({ numbers, chosen, onBack, onDone }: ChosenProps) => {
  const { t } = useTranslation('solution');
  const offer = useOffer(chosen);
  const tickets = useTickets(numbers);
  const [first, ...others] = tickets;
  if (offer === undefined) return <SkeletonRows count={3} />;
  if (offer === null || !first) return <p className={styles['none']}>{t('apply.gone', { number: chosen })}</p>;
  return others.length > 0 ? (
    <ApplyMany key={chosen} offer={offer} tickets={tickets} onBack={onBack} onDone={onDone} />
  ) : (
    <ApplyOne key={chosen} offer={offer} ticket={first} onBack={onBack} onDone={onDone} />
  );
};

/** First which solution, unless that is said already; then exactly what it will do. */
export const SolutionPanel = ({ numbers, onDone, source = null }: PanelProps) => {
  const [chosen, setChosen] = useState(source);
  return chosen === null ? (
    <ChooseSolution numbers={numbers} onChoose={setChosen} />
  ) : (
    <Chosen numbers={numbers} chosen={chosen} onBack={() => setChosen(null)} onDone={onDone} />
  );
};
