// The report as lines for a terminal.
import type { ImportReport } from '@shared/contract/import';
import { catalogueFor, reasonWords } from './words';

const words = catalogueFor('en');
const REFUSED_LINES = 20;
const PAIRS = 5;
const TAKEN_AS = 10;

const count = (n: number): string => n.toLocaleString('en-GB');
const fieldWords: Readonly<Record<string, string>> = words.field;

export const mappingText = (file: string, report: ImportReport): string[] => {
  const how = [
    report.gzip ? 'gzip' : 'plain',
    words.delimiter[report.delimiter],
    `${words.dateOrder[report.dateOrder]}, times of ${report.timeZone}`,
  ];
  const widest = Math.max(...report.columns.map(({ column }) => column.length));
  return [
    `${file}: ${how.join(', ')}`,
    '',
    ...report.columns.map(({ column, field, filled, sample }) => {
      const use = (fieldWords[field ?? 'none'] ?? '').padEnd(38);
      return `  ${column.padEnd(widest)}  ${use}  ${count(filled).padStart(9)}  ${sample ?? ''}`.trimEnd();
    }),
    '',
  ];
};

const createdText = ({ created }: ImportReport): string[] => {
  const parts = (Object.keys(created) as (keyof typeof created)[])
    .filter((kind) => created[kind].count > 0)
    .map(
      (kind) => `${count(created[kind].count)} ${words.names[kind]} (${created[kind].first.slice(0, 3).join(', ')}…)`,
    );
  return parts.length > 0 ? [`New here: ${parts.join('; ')}.`] : [];
};

const priorityText = ({ priority }: ImportReport): string[] => {
  if (priority.stated === 0) return [];
  const head = `Priority: ${count(priority.stated)} stated, ${count(priority.differs)} differ from this desk’s matrix`;
  if (priority.differs === 0) return [`${head}.`];
  const pairs = priority.pairs
    .slice(0, PAIRS)
    .map(({ stated, ours, count: times }) => `stated ${stated}, here ${ours}: ${count(times)}`);
  return [`${head} (${pairs.join('; ')}); here the matrix counts.`];
};

const takenAsText = ({ takenAs }: ImportReport): string[] =>
  takenAs.length === 0
    ? []
    : [
        'Words without an equal here:',
        ...takenAs
          .slice(0, TAKEN_AS)
          .map(({ column, value, as, count: times }) => `  ${column} “${value}” → ${as || 'nobody'}, ${count(times)}`),
        ...(takenAs.length > TAKEN_AS ? [`  and ${takenAs.length - TAKEN_AS} more`] : []),
      ];

const refusedText = ({ refused, rows }: ImportReport): string[] => [
  ...refused
    .slice(0, REFUSED_LINES)
    .map(({ line, number, reason }) => `  line ${line}${number ? ` (${number})` : ''}: ${reasonWords(reason, words)}`),
  ...(rows.refused > REFUSED_LINES ? [`  and ${count(rows.refused - REFUSED_LINES)} more`] : []),
];

export const rowsText = (report: ImportReport, done: boolean): string[] => {
  const { rows } = report;
  return [
    ...createdText(report),
    ...priorityText(report),
    ...takenAsText(report),
    `${done ? 'Imported' : 'Would be imported'}: ${count(rows.new)} new, ${count(rows.updated)} newer than here.`,
    `Left as they are: ${count(rows.unchanged)} unchanged, ${count(rows.kept)} worked on here. Refused: ${count(rows.refused)} of ${count(rows.total)}.`,
    ...refusedText(report),
  ];
};
