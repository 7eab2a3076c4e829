import type { Person } from '@shared/domain/person';
import { IconCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findPeople } from '@/data/find-people';
import { useDesk, useMe } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { PersonAvatar } from '@/ui/person-avatar';
import { useRefusalText } from '@/ui/use-refusal-text';
import { say } from '../perform';
import { useTickets } from '../use-tickets';
import styles from './ask.module.css';
import type { PanelProps } from './panel-props';
import { PickList } from './pick-list';
import { usePerform } from './use-perform';

/** Who is told of what happens: oneself first, those who are, then whoever matches. */
export const WatchPanel = ({ numbers }: PanelProps) => {
  const { t } = useTranslation('ticket');
  const refusalText = useRefusalText();
  const { people } = useDesk();
  const me = useMe();
  const tickets = useTickets(numbers);
  const [text, setText] = useState('');
  const { refusal, run } = usePerform(() => setText(''));
  const shown = useMemo((): Person[] => {
    const first = [me?.id, ...tickets.flatMap((ticket) => ticket.watchers)];
    const ids = [...new Set(first)].map((id) => people.get(id ?? '')).filter((person) => person !== undefined);
    return text.trim() === '' ? ids : findPeople(people, text);
  }, [people, me, tickets, text]);
  const on = (id: string): boolean => tickets.every((ticket) => ticket.watchers.includes(id));
  return (
    <>
      <PickList
        placeholder={t('ask.watch.search')}
        text={text}
        onText={setText}
        options={shown.map((person) => ({
          id: person.id,
          label: person.id === me?.id ? t('ask.assign.me') : person.name,
          note: person.department ?? person.title ?? undefined,
          checked: on(person.id),
          icon: <PersonAvatar name={person.name} me={person.id === me?.id} />,
          aside: on(person.id) ? <IconCheck size={14} aria-hidden="true" /> : undefined,
        }))}
        nothing={t('properties.nothingFound')}
        onPick={(personId) =>
          void run({
            name: 'ticket.watch.v1',
            numbers,
            argsFor: () => ({ personId, on: !on(personId) }),
            done: say('ticket:done.watch'),
          })
        }
      />
      <p className={styles['foot']}>{t('ask.watch.hint')}</p>
      {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
    </>
  );
};
