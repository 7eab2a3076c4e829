import { MultiSelect, NumberInput, Textarea } from '@mantine/core';
import type { Major } from '@shared/domain/major';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../names';
import { run, say } from '../run';
import styles from './ask.module.css';
import { Form } from './form';

interface FactsFormProps {
  readonly number: string;
  readonly major: Major;
}

/** What it means, for how many, and which services it concerns. */
export const FactsForm = ({ number, major }: FactsFormProps) => {
  const { t } = useTranslation('major');
  const { services } = useNames();
  const [impact, setImpact] = useState(major.impact);
  const [people, setPeople] = useState<number | null>(major.people);
  const [serviceIds, setServiceIds] = useState<string[]>([...major.serviceIds]);
  const changed = {
    ...(impact === major.impact ? {} : { impact }),
    ...(people === major.people ? {} : { people }),
    ...(serviceIds.join() === major.serviceIds.join() ? {} : { serviceIds }),
  };
  return (
    <Form
      submit={t('facts.submit')}
      ready={Object.keys(changed).length > 0}
      onSubmit={() => run('ticket.setRoom.v1', number, changed, say('major:facts.done'))}
    >
      <Textarea
        label={t('facts.impact')}
        data-autofocus
        autosize
        minRows={3}
        maxRows={10}
        value={impact}
        onChange={(event) => setImpact(event.currentTarget.value)}
      />
      <div className={styles['pair']}>
        <NumberInput
          label={t('facts.peopleHow')}
          min={0}
          max={100_000_000}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          value={people ?? ''}
          onChange={(value) => setPeople(value === '' ? null : Number(value))}
        />
      </div>
      <MultiSelect
        label={t('facts.services')}
        searchable
        maxValues={50}
        data={services
          .filter((service) => service.active || serviceIds.includes(service.id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={serviceIds}
        onChange={setServiceIds}
      />
    </Form>
  );
};
