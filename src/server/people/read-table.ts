// A file of people, small enough to be read at once.
import { isUtf8 } from 'node:buffer';
import { MOST_LINES } from '@shared/contract/people';
import { isLineFault, type PersonLine, readPeopleColumns, readPersonLine } from '@shared/domain/csv/people-table';
import type { LineFault } from '@shared/domain/csv/person-fields';
import { type Info, parse } from 'csv-parse/sync';
import { isStorableText } from '../http/json-body';
import { peopleFault } from './fault';

interface PeopleTable {
  readonly lines: readonly PersonLine[];
  readonly faults: readonly LineFault[];
  readonly ignored: readonly string[];
  readonly total: number;
}

const LONGEST_RECORD = 64 * 1024;

interface CsvRow {
  readonly record: string[];
  readonly info: Pick<Info, 'lines'>;
}

const rowsOf = (text: string, delimiter: string): CsvRow[] => {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_RECORD,
      // One more than may be, so that it is known; what comes after is never read.
      to: MOST_LINES + 2,
      info: true,
    }) as unknown as CsvRow[];
  } catch {
    throw peopleFault('people.malformed');
  }
};

/** Of what stands in the first line, the sign that parts most. */
const delimiterOf = (text: string): string => {
  const [head = ''] = text.split(/[\r\n]/, 1);
  const count = (sign: string): number => head.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
};

/** @throws HttpProblem when the file as a whole can't be taken */
export const readTable = (bytes: Buffer): PeopleTable => {
  if (!isUtf8(bytes)) throw peopleFault('people.encoding');
  const text = bytes.toString('utf8');
  if (!isStorableText(text)) throw peopleFault('people.encoding');
  const [header, ...rows] = rowsOf(text, delimiterOf(text));
  if (!header || rows.length === 0) throw peopleFault('people.empty');
  if (rows.length > MOST_LINES) throw peopleFault('people.tooManyLines');
  const columns = readPeopleColumns(header.record);
  if ('kind' in columns) throw peopleFault(columns.kind === 'twice' ? 'people.columnTwice' : 'people.columnsMissing');
  const read = rows.map(({ record, info }) => readPersonLine(record, info.lines, columns));
  return {
    lines: read.filter((line): line is PersonLine => !isLineFault(line)),
    faults: read.filter(isLineFault),
    ignored: columns.ignored,
    total: rows.length,
  };
};
