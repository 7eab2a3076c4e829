import { Checkbox } from '@mantine/core';
import type { Step, Ticket } from '@shared/domain/ticket';
import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { Section } from '@/ui/section';
import { useFormat } from '@/ui/use-format';
import { useSpeech } from '../use-speech';
import styles from './checklist.module.css';
import { tick } from './tick';

interface ChecklistProps {
  readonly ticket: Ticket;
  /** Before the timeline on a narrow screen: rows for a thumb. */
  readonly large?: boolean;
}

/** One list for each solution that brought steps, in the order in which they came. */
const bySource = (steps: readonly Step[]): readonly (readonly [string, readonly Step[]])[] => {
  const lists = new Map<string, Step[]>();
  for (const step of steps) lists.set(step.source, [...(lists.get(step.source) ?? []), step]);
  return [...lists];
};

const move = (event: KeyboardEvent<HTMLElement>): void => {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  const boxes = [...event.currentTarget.querySelectorAll('input')];
  const at = boxes.indexOf(event.target as HTMLInputElement);
  boxes[at + by]?.focus();
  event.preventDefault();
};

interface StepLineProps {
  readonly ticket: Ticket;
  readonly step: Step;
  readonly may: boolean;
  readonly large: boolean;
}

const StepLine = ({ ticket, step, may, large }: StepLineProps) => {
  const { t } = useTranslation('solution');
  const speech = useSpeech();
  const { time, fullMoment } = useFormat();
  const { id, text, done } = step;
  return (
    <li data-done={done !== null || undefined}>
      <Checkbox
        checked={done !== null}
        disabled={!may}
        size={large ? 'sm' : 'xs'}
        label={<bdi>{text}</bdi>}
        onChange={() => tick(ticket.number, id, done === null)}
        onKeyDown={(event) => {
          if (event.key.toLowerCase() !== 'x' || event.ctrlKey || event.metaKey || event.altKey) return;
          // The step that has the focus is meant, not the next one.
          event.preventDefault();
          tick(ticket.number, id, done === null);
        }}
      />
      {done && (
        <time
          dateTime={new Date(done.at).toISOString()}
          title={t('checklist.by', { person: speech.person(done.by), time: fullMoment(done.at) })}
        >
          {time(done.at)}
        </time>
      )}
    </li>
  );
};

/** What there is to do: ticked by click, by Space, or by X. */
export const Checklist = ({ ticket, large = false }: ChecklistProps) => {
  const { t } = useTranslation('solution');
  const lists = useMemo(() => bySource(ticket.checklist), [ticket.checklist]);
  const titles = new Map(ticket.solutions.map(({ source, title }) => [source, title]));
  const [first] = ticket.checklist;
  if (!first) return null;
  const may = canRun('ticket.tickStep.v1', ticket, { step: first.id, done: first.done === null }) === null;
  return lists.map(([source, steps]) => {
    const done = steps.filter((step) => step.done !== null).length;
    const number = source.startsWith('KB') ? ` · ${source}` : '';
    return (
      <Section
        key={source}
        title={t('checklist.title')}
        aside={t('checklist.progress', { done, all: steps.length }) + number}
      >
        {lists.length > 1 && <p className={styles['of']}>{titles.get(source)}</p>}
        <ul className={styles['list']} data-large={large || undefined} onKeyDown={move}>
          {steps.map((step) => (
            <StepLine key={step.id} ticket={ticket} step={step} may={may} large={large} />
          ))}
        </ul>
      </Section>
    );
  });
};
