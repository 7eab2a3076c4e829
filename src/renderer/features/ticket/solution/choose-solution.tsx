import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PickList } from '../ask/pick-list';
import { useTickets } from '../use-tickets';
import { useSolutionOptions } from './use-solution-options';

interface ChooseSolutionProps {
  readonly numbers: readonly string[];
  readonly onChoose: (source: string) => void;
}

/** What was suggested comes first; typing looks through all standard solutions and macros. */
export const ChooseSolution = ({ numbers, onChoose }: ChooseSolutionProps) => {
  const { t } = useTranslation('solution');
  const [text, setText] = useState('');
  const [only, ...others] = useTickets(numbers);
  const options = useSolutionOptions(text, others.length === 0 ? (only ?? null) : null);
  return (
    <PickList
      placeholder={t('choose.search')}
      text={text}
      onText={setText}
      options={options}
      nothing={t(text.trim() ? 'choose.nothing' : 'choose.none')}
      onPick={onChoose}
    />
  );
};
