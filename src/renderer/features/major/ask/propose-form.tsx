import { Select, Textarea } from '@mantine/core';
import { isActive } from '@shared/domain/lifecycle';
import type { Row } from '@shared/domain/row';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shallowEqual, useSelector } from 'react-redux';
import { useSimilarTo } from '@/data/search/use-suggestions';
import { selectRow } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { proposeWith } from '../gather';
import styles from './ask.module.css';
import { Form } from './form';
import { TicketChoice } from './ticket-choice';

const useRows = (numbers: readonly string[]): readonly Row[] =>
  useSelector((state: DeskRootState) => numbers.flatMap((number) => selectRow(state, number) ?? []), shallowEqual);

const mayBeChild = (row: Row, lead: string): boolean =>
  row.number !== lead && row.kind === 'incident' && row.parent === null && row.major === null && isActive(row.state);

/** The first of those who were chosen that is none yet; the oldest may be the better one, and can be chosen. */
const firstOf = (rows: readonly Row[]): string =>
  (rows.find((row) => row.major === null && isActive(row.state)) ?? rows[0])?.number ?? '';

/** Why it is one; with several tickets at hand which of them, and which belong to it. */
export const ProposeForm = ({ numbers }: { readonly numbers: readonly string[] }) => {
  const { t } = useTranslation('major');
  const given = useRows(numbers);
  const [chosenLead, setLead] = useState<string | null>(null);
  const lead = chosenLead ?? firstOf(given);
  const leadRow = given.find(({ number }) => number === lead);
  const { cluster } = useSimilarTo(lead, leadRow?.version ?? 0);
  const alike = useRows(useMemo(() => cluster?.others.map(({ number }) => number) ?? [], [cluster]));
  const offered = [...new Map([...given, ...alike].map((row) => [row.number, row])).values()].filter((row) =>
    mayBeChild(row, lead),
  );
  // What was at hand is meant; what is merely like it is offered.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(numbers));
  const [reason, setReason] = useState('');
  const children = offered.map(({ number }) => number).filter((number) => chosen.has(number));
  const leads = given.filter((row) => row.kind === 'incident' && row.major === null && isActive(row.state));
  return (
    <Form
      submit={t('propose.submit')}
      ready={reason.trim() !== '' && lead !== ''}
      hint={t('propose.lead')}
      onSubmit={() => proposeWith(lead, reason, children)}
    >
      {leads.length > 1 && (
        <Select
          label={t('propose.which')}
          data={leads.map(({ number, shortDescription }) => ({
            value: number,
            label: `${number} ${shortDescription}`,
          }))}
          value={lead}
          allowDeselect={false}
          onChange={setLead}
        />
      )}
      <Textarea
        label={t('propose.reason')}
        description={t('propose.reasonHint')}
        required
        data-autofocus
        autosize
        minRows={3}
        maxRows={10}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {offered.length > 0 && (
        <section className={styles['group']} aria-label={t('propose.children')}>
          <h3>
            {t('propose.children')} <span>{t('propose.childrenHint')}</span>
          </h3>
          <TicketChoice label={t('propose.children')} rows={offered} chosen={new Set(children)} onChange={setChosen} />
        </section>
      )}
    </Form>
  );
};
