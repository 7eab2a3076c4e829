import type { Row } from '@shared/domain/row';
import { selectRow } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { csvOf } from './csv';

const safeName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** Saves the list as it stands, in its order, as a file. */
export const exportRows = (state: DeskRootState, numbers: readonly string[], name: string): void => {
  const rows = numbers.map((number) => selectRow(state, number)).filter((row): row is Row => row !== undefined);
  const { settings, people } = state.desk;
  const named = (list: 'groups' | 'services' | 'categories') => (id: string | null) =>
    settings?.[list].find((entry) => entry.id === id)?.name ?? id ?? '';
  const csv = csvOf(rows, {
    person: (id) => (id === null ? '' : (people.get(id)?.name ?? id)),
    group: named('groups'),
    service: named('services'),
    category: named('categories'),
  });
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${safeName(name)}-${new Date().toISOString().slice(0, 10)}.csv`;
  link.click();
  URL.revokeObjectURL(url);
};
