import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findPeople } from '@/data/find-people';
import { useDesk } from '@/data/use-desk';
import { Form } from '../ask/form';
import type { PanelProps } from '../ask/panel-props';
import { usePerform } from '../ask/use-perform';
import { reachable } from '../reachable';

/** Whom to ask: somebody of the desk, or of the business. */
export const ApprovalForm = ({ numbers, onDone }: PanelProps) => {
  const { t } = useTranslation(['kinds', 'ticket']);
  const { people } = useDesk();
  const { refusal, run } = usePerform(onDone);
  const [personId, setPersonId] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const chosen = people.get(personId ?? '');
  const found = useMemo(() => {
    const matching = findPeople(people, search === chosen?.name ? '' : search);
    return chosen && !matching.includes(chosen) ? [...matching, chosen] : matching;
  }, [people, search, chosen]);
  return (
    <Form
      submit={t('ask.approval.submit')}
      ready={personId !== null}
      refusal={refusal}
      onLeave={onDone}
      onSubmit={() =>
        personId !== null &&
        void run({
          name: 'ticket.askApproval.v1',
          numbers,
          argsFor: () => ({ personId }),
          done: t('done.asked', { person: people.get(personId)?.name }),
        })
      }
    >
      <Select
        scrollAreaProps={reachable}
        label={t('ask.approval.person')}
        placeholder={t('ask.approval.search')}
        required
        searchable
        selectFirstOptionOnChange
        data-autofocus
        data={found.map(({ id, name }) => ({ value: id, label: name }))}
        filter={({ options }) => options}
        value={personId}
        searchValue={search}
        nothingFoundMessage={t('ticket:properties.nothingFound')}
        onSearchChange={setSearch}
        onChange={setPersonId}
      />
    </Form>
  );
};
