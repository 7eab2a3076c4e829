// Articles as rows: one column for each kind of section. Cells that a spreadsheet would run are written as text.
import { type Section, type SectionKind, sectionKinds } from '@shared/domain/article';
import { unescapeFormula } from '@shared/domain/csv/formula';
import { BOM, csvLine } from '@shared/domain/csv/write';
import type { World } from '@shared/domain/settings';
import { CsvError, parse } from 'csv-parse/sync';
import { FileFault } from './fault';
import { type RawFields, type ReadArticle, rawOf, readFields } from './fields';

const fields = [
  'number',
  'title',
  'type',
  'summary',
  'service',
  'category',
  'audience',
  'tags',
  'state',
  'reviewAt',
] as const;
const columns = [...fields, ...sectionKinds, 'solution'] as const;

export interface CsvRow {
  readonly line: number;
  /** @throws FileFault */
  read(): ReadArticle;
}

const solutionIn = (cell: string): unknown => {
  if (cell === '') return null;
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    throw new FileFault('solution', { field: 'JSON' });
  }
};

/** @throws FileFault when it is no table with a title column */
export const readCsv = (text: string, world: World): CsvRow[] => {
  const head = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'));
  const delimiter = ['\t', ';', ','].find((each) => head.includes(each)) ?? ',';
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(text, {
      columns: true,
      delimiter,
      info: true,
      relax_column_count: false,
      trim: false,
      skip_empty_lines: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FileFault('quote', {}, Number(error['lines'] ?? 1));
  }
  const first = records[0]?.record ?? {};
  if (!('title' in first)) throw new FileFault('columns', { columns: columns.join(', ') }, 1);
  return records.map(({ record, info }) => ({
    line: info.lines,
    read: () => {
      const cell = (name: string): string => unescapeFormula(record[name] ?? '').replaceAll('\r\n', '\n');
      const raw: RawFields = {
        ...Object.fromEntries(fields.map((name) => [name, cell(name)])),
        solution: solutionIn(cell('solution')),
      };
      const sections = sectionKinds.flatMap((kind): Section[] =>
        cell(kind) === '' ? [] : [{ kind, heading: '', text: cell(kind) }],
      );
      return readFields(raw, sections, world);
    },
  }));
};

/** Several sections of a kind are one cell, with their headings between them. */
const sectionCell = (sections: readonly Section[], kind: SectionKind): string =>
  sections
    .filter((section) => section.kind === kind)
    .map(({ heading, text }) => (heading === '' ? text : `### ${heading}\n\n${text}`))
    .join('\n\n');

export const writeCsv = (articles: readonly ReadArticle[]): string => {
  const lines = articles.map((article) => {
    const raw = rawOf(article);
    const cell = (name: string): string => {
      if (sectionKinds.includes(name as SectionKind)) return sectionCell(article.content.sections, name as SectionKind);
      const value = raw[name];
      if (value === undefined) return '';
      if (name === 'solution') return JSON.stringify(value);
      return Array.isArray(value) ? value.join(' ') : String(value);
    };
    return csvLine(columns.map(cell));
  });
  return `${BOM}${csvLine([...columns])}${lines.join('')}`;
};
