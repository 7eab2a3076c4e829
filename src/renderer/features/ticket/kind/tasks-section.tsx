import { Checkbox } from '@mantine/core';
import type { Task } from '@shared/domain/kinds';
import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { Section } from '@/ui/section';
import { useFormat } from '@/ui/use-format';
import { performAloud } from '../perform';
import { AddButton } from '../properties/add-button';
import { useSpeech } from '../use-speech';
import styles from './kind.module.css';

const Line = ({ ticket, task }: { readonly ticket: Ticket; readonly task: Task }) => {
  const { t } = useTranslation('kinds');
  const speech = useSpeech();
  const { moment } = useFormat();
  const { id, text, done, groupId, assigneeId } = task;
  const isDone = done !== null;
  const args = { task: id, done: !isDone };
  const who = [assigneeId && speech.person(assigneeId), groupId && speech.group(groupId)].filter(Boolean).join(' · ');
  const meta = done ? t('tasks.by', { person: speech.person(done.by), time: moment(done.at) }) : who;
  return (
    <li data-done={isDone || undefined}>
      <Checkbox
        size="xs"
        label={<bdi>{text}</bdi>}
        checked={isDone}
        disabled={canRun('ticket.tickTask.v1', ticket, args) !== null}
        onChange={() =>
          void performAloud({
            name: 'ticket.tickTask.v1',
            numbers: [ticket.number],
            argsFor: () => args,
            done: t(isDone ? 'done.taskOpen' : 'done.taskDone'),
          })
        }
      />
      {meta && <small>{meta}</small>}
    </li>
  );
};

export const TasksSection = ({ ticket, tasks }: { readonly ticket: Ticket; readonly tasks: readonly Task[] }) => {
  const { t } = useTranslation('kinds');
  const done = tasks.filter((task) => task.done !== null).length;
  return (
    <Section
      title={t('tasks.title')}
      aside={
        <>
          {tasks.length > 0 && t('tasks.progress', { done, all: tasks.length })}
          <AddButton action="kind.addTask" number={ticket.number} label={t('tasks.add')} />
        </>
      }
    >
      {tasks.length === 0 ? (
        <p className={styles['lead']}>{t('tasks.none')}</p>
      ) : (
        <ul className={styles['tasks']}>
          {tasks.map((task) => (
            <Line key={task.id} ticket={ticket} task={task} />
          ))}
        </ul>
      )}
    </Section>
  );
};
