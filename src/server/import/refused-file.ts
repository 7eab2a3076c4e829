// The list of all refused lines, as CSV in the reader's language.
import { BOM, csvLine } from '@shared/domain/csv/write';
import { readRefusals } from './refusals';
import { catalogueFor, reasonWords } from './words';

export async function* refusedFile(
  path: string | null,
  language: string | undefined,
): AsyncGenerator<string, void, undefined> {
  const words = catalogueFor(language);
  yield BOM + csvLine([words.refusedFile.line, words.refusedFile.number, words.refusedFile.reason]);
  if (path === null) return;
  for await (const { line, number, reason } of readRefusals(path)) {
    yield csvLine([String(line), number ?? '', reasonWords(reason, words)]);
  }
}
