// What the parts of a report's document are written with.
import type { PaperBlock, PaperSection, PaperWords } from '../paper/paper';
import type { ReportList } from './lists';
import type { WeeklyReport } from './report';
import type { ReportSpeech } from './speech';

export type Cell = PaperWords;
export type Link = (text: string, list: ReportList, counted: number) => Cell;

export interface Writing {
  readonly report: WeeklyReport;
  readonly speech: ReportSpeech;
  readonly link: Link;
  /** The same list of the week before. */
  readonly linkBefore: Link;
}

export const heads = (speech: ReportSpeech, ...names: readonly string[]): string[] =>
  names.map((name) => speech.say(`weekly:column.${name}`));

export const tableOr = (
  speech: ReportSpeech,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): PaperBlock =>
  rows.length === 0 ? { kind: 'remark', text: speech.say('weekly:nothing') } : { kind: 'table', head, rows };

export const sectionOf = (
  { speech }: Pick<Writing, 'speech'>,
  id: string,
  ...blocks: readonly PaperBlock[]
): PaperSection => ({ id, title: speech.say(`weekly:section.${id}`), blocks });
