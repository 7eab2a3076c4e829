import { Select, TextInput } from '@mantine/core';
import { groupsInUse } from '@shared/domain/in-use';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import { Form } from '../ask/form';
import type { PanelProps } from '../ask/panel-props';
import { usePerform } from '../ask/use-perform';
import { reachable } from '../reachable';

/** One thing to do, and whose it is. */
export const TaskForm = ({ numbers, onDone }: PanelProps) => {
  const { t } = useTranslation('kinds');
  const { settings, people } = useDesk();
  const { refusal, run } = usePerform(onDone);
  const [text, setText] = useState('');
  const [groupId, setGroupId] = useState<string | null>(null);
  const [assigneeId, setAssigneeId] = useState<string | null>(null);
  const groups = settings ? groupsInUse(settings, groupId) : [];
  const members = groups.find(({ id }) => id === groupId)?.memberIds ?? [];
  return (
    <Form
      submit={t('ask.task.submit')}
      ready={text.trim() !== ''}
      refusal={refusal}
      onLeave={onDone}
      onSubmit={() =>
        void run({
          name: 'ticket.addTask.v1',
          numbers,
          argsFor: () => ({ text: text.trim(), groupId, assigneeId }),
          done: t('done.taskAdded'),
        })
      }
    >
      <TextInput
        label={t('ask.task.text')}
        required
        data-autofocus
        maxLength={400}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Select
        scrollAreaProps={reachable}
        label={t('ask.task.group')}
        placeholder={t('ask.task.nobody')}
        searchable
        clearable
        data={groups.map(({ id, name }) => ({ value: id, label: name }))}
        value={groupId}
        onChange={(next) => {
          setGroupId(next);
          setAssigneeId(null);
        }}
      />
      <Select
        scrollAreaProps={reachable}
        label={t('ask.task.person')}
        placeholder={t('ask.task.nobody')}
        searchable
        clearable
        disabled={groupId === null}
        data={members.flatMap((id) => {
          const person = people.get(id);
          return person?.active ? [{ value: id, label: person.name }] : [];
        })}
        value={assigneeId}
        onChange={setAssigneeId}
      />
    </Form>
  );
};
