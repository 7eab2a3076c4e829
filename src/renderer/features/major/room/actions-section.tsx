import { Button, Select, TextInput } from '@mantine/core';
import type { Major, RoomAction } from '@shared/domain/major';
import type { Ticket } from '@shared/domain/ticket';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canRun } from '@/data/run-command';
import { CheckBox } from '@/ui/check-box';
import { PersonAvatar } from '@/ui/person-avatar';
import { Section } from '@/ui/section';
import { useDeskPeople, useNames } from '../names';
import { runAloud, say } from '../run';
import styles from './known.module.css';

interface ActionsSectionProps {
  readonly ticket: Ticket;
  readonly major: Major;
}

const Line = ({ ticket, action }: { readonly ticket: Ticket; readonly action: RoomAction }) => {
  const { t } = useTranslation('major');
  const { me, person } = useNames();
  const done = action.done !== null;
  const may = canRun('ticket.tickRoomAction.v1', ticket, { action: action.id, done: !done }) === null;
  const tick = () =>
    void runAloud(
      'ticket.tickRoomAction.v1',
      ticket.number,
      { action: action.id, done: !done },
      say(done ? 'major:actions.unticked' : 'major:actions.ticked', { text: action.text }),
    );
  const owner = action.ownerId === null ? null : person(action.ownerId);
  return (
    <li>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the check box inside is its control */}
      <label className={styles['action']} data-done={done || undefined}>
        <CheckBox
          aria-label={owner === null ? action.text : t('actions.ownedBy', { text: action.text, person: owner })}
          checked={done}
          disabled={!may}
          onChange={tick}
        />
        <span dir="auto">{action.text}</span>
        {owner !== null && (
          <span title={owner}>
            <PersonAvatar name={owner} me={action.ownerId === me} size={18} />
          </span>
        )}
      </label>
    </li>
  );
};

const Adding = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('major');
  const people = useDeskPeople();
  const [text, setText] = useState('');
  const [ownerId, setOwner] = useState<string | null>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const args = { text: text.trim(), ownerId };
    if (!(await runAloud('ticket.addRoomAction.v1', ticket.number, args, say('major:actions.added')))) return;
    setText('');
    setOwner(null);
  };
  return (
    <form className={styles['adding']} onSubmit={(event) => void add(event)}>
      <TextInput
        aria-label={t('actions.add')}
        placeholder={t('actions.add')}
        value={text}
        maxLength={400}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() !== '' && (
        <span className={styles['owner']}>
          <Select
            aria-label={t('actions.owner')}
            placeholder={t('actions.noOwner')}
            searchable
            clearable
            data={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={ownerId}
            onChange={setOwner}
          />
          <Button type="submit">{t('actions.submit')}</Button>
        </span>
      )}
    </form>
  );
};

/** What is to be done, by whom, and what is. */
export const ActionsSection = ({ ticket, major }: ActionsSectionProps) => {
  const { t } = useTranslation('major');
  const { actions } = major;
  const done = actions.filter((action) => action.done !== null).length;
  const may = canRun('ticket.addRoomAction.v1', ticket, { text: '-', ownerId: null }) === null;
  return (
    <Section
      title={t('actions.title')}
      aside={actions.length > 0 ? t('actions.done', { done, count: actions.length }) : undefined}
    >
      {actions.length === 0 && <p className={styles['muted']}>{t('actions.none')}</p>}
      <ul className={styles['actions']}>
        {actions.map((action) => (
          <Line key={action.id} ticket={ticket} action={action} />
        ))}
      </ul>
      {may && <Adding ticket={ticket} />}
    </Section>
  );
};
