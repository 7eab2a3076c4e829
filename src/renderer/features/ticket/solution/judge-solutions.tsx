import { Group, Radio } from '@mantine/core';
import type { AppliedSolution, Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';

/** By the id of what was applied; what nobody speaks of is not in it. */
export type Judgements = Readonly<Record<string, boolean>>;

/** Several times the same: the last one counts. */
export const unjudged = (ticket: Ticket): readonly AppliedSolution[] => [
  ...new Map(
    ticket.solutions.filter(({ worked }) => worked === null).map((solution) => [solution.source, solution]),
  ).values(),
];

interface JudgeSolutionsProps {
  readonly solutions: readonly AppliedSolution[];
  readonly judgements: Judgements;
  readonly onChange: (judgements: Judgements) => void;
}

/** Asked when a ticket is resolved: the answer decides what is suggested next time. Nobody has to say. */
export const JudgeSolutions = ({ solutions, judgements, onChange }: JudgeSolutionsProps) => {
  const { t } = useTranslation('solution');
  const choose = (id: string, answer: string) => {
    const { [id]: _before, ...others } = judgements;
    onChange(answer === 'unsaid' ? others : { ...others, [id]: answer === 'yes' });
  };
  return solutions.map(({ id, title }) => {
    const said = judgements[id];
    return (
      <Radio.Group
        key={id}
        label={t('used.askNamed', { title })}
        value={said === undefined ? 'unsaid' : said ? 'yes' : 'no'}
        onChange={(answer) => choose(id, answer)}
      >
        <Group gap={16} pt={4}>
          {(['yes', 'no', 'unsaid'] as const).map((answer) => (
            <Radio key={answer} value={answer} label={t(`used.${answer}`)} />
          ))}
        </Group>
      </Radio.Group>
    );
  });
};
