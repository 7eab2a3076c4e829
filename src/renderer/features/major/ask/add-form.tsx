import { TextInput } from '@mantine/core';
import { isActive } from '@shared/domain/lifecycle';
import type { Row } from '@shared/domain/row';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import { type RowTable, rowsOf } from '@/data/rows';
import { useSimilarTo } from '@/data/search/use-suggestions';
import type { DeskRootState } from '@/data/store';
import { useRow } from '@/data/use-rows';
import { linkChildren } from '../gather';
import styles from './ask.module.css';
import { Form } from './form';
import { TicketChoice } from './ticket-choice';

const MOST = 40;

const open = (row: Row, parent: string): boolean =>
  row.number !== parent &&
  row.kind === 'incident' &&
  row.parent === null &&
  row.major !== 'promoted' &&
  isActive(row.state);

/** By number or words of the title, newest first; without words those that are like it stand on top. */
const find = (table: RowTable, text: string, parent: string, alike: ReadonlySet<string>): Row[] => {
  const words = text.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return rowsOf(table)
    .filter((row) => {
      if (!open(row, parent)) return false;
      const where = `${row.number} ${row.shortDescription}`.toLocaleLowerCase();
      return words.every((word) => where.includes(word));
    })
    .sort((a, b) => Number(alike.has(b.number)) - Number(alike.has(a.number)) || b.openedAt - a.openedAt)
    .slice(0, MOST);
};

/** Which open incidents belong to the major incident. */
export const AddForm = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('major');
  const table = useSelector((state: DeskRootState) => state.tickets.rows);
  const row = useRow(number);
  const { similar } = useSimilarTo(number, row?.version ?? 0);
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const alike = useMemo(() => new Set(similar.map((each) => each.number)), [similar]);
  const found = useMemo(() => find(table, text, number, alike), [table, text, number, alike]);
  // What was chosen stays in sight, whatever is typed next.
  const kept = useMemo(
    () => rowsOf(table).filter((each) => chosen.has(each.number) && !found.includes(each)),
    [table, chosen, found],
  );
  const shown = [...kept, ...found];
  return (
    <Form
      submit={t('link.submit', { count: chosen.size })}
      ready={chosen.size > 0}
      hint={t('add.chosen', { count: chosen.size })}
      onSubmit={() => linkChildren(number, [...chosen])}
    >
      <TextInput
        label={t('add.search')}
        data-autofocus
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {shown.length === 0 ? (
        <p className={styles['nothing']}>{t('add.nothing')}</p>
      ) : (
        <TicketChoice label={t('add.found')} rows={shown} chosen={chosen} onChange={setChosen} />
      )}
    </Form>
  );
};
