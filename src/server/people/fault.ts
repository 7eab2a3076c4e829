import type { PeopleProblem } from '@shared/contract/people';
import { HttpProblem } from '../http/problem';

const sentences: Readonly<Record<PeopleProblem, string>> = {
  'people.empty': 'The file has no lines below its header.',
  'people.encoding': 'The file is not UTF-8 text. Save it as CSV UTF-8.',
  'people.malformed': 'The file is not a table that can be read: a quote is not closed, or a line is too long.',
  'people.tooManyLines': 'The file has too many lines. Split it.',
  'people.columnsMissing': 'The header needs a column for the sign-in name, the e-mail address or the id.',
  'people.columnTwice': 'A column is there twice.',
  'people.faults': 'Some lines can not be taken. Nothing was changed; correct them and choose the file again.',
  'people.changed': 'The desk or the file has changed since it was looked at. Look at it again.',
  'people.noDesk': 'The desk is not set up yet.',
  'people.gone': 'This import can not be taken back (any more).',
};

const statusOf: Readonly<Partial<Record<PeopleProblem, number>>> = {
  'people.changed': 409,
  'people.noDesk': 409,
  'people.gone': 404,
};

export const peopleFault = (code: PeopleProblem): HttpProblem =>
  new HttpProblem(statusOf[code] ?? 422, code, sentences[code]);
