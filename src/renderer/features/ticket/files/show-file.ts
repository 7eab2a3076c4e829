import type { FileType } from '@shared/files/type-of';
import type { LocalFile } from '@/data/files/content';

/** Beginning of a text that is shown (bytes). */
const SHOWN_TEXT = 200_000;

export interface Shown {
  readonly type: FileType;
  readonly url: string;
  /** Of a text: its beginning, and the number of each of its lines; `cut`: there is more. */
  readonly text: { readonly words: string; readonly numbers: string; readonly cut: boolean } | null;
}

/** Lines as they end on any system; a last one that is empty is none. */
export const numbersOf = (words: string): string => {
  const lines = words.split(/\r\n|\n|\r/);
  const count = lines.length > 1 && lines.at(-1) === '' ? lines.length - 1 : lines.length;
  return Array.from({ length: count }, (_, n) => n + 1).join('\n');
};

const textOf = async (content: Blob): Promise<Shown['text']> => {
  const words = await content.slice(0, SHOWN_TEXT).text();
  return { words, numbers: numbersOf(words), cut: content.size > SHOWN_TEXT };
};

export const showFile = async ({ content, type }: LocalFile): Promise<Shown> => ({
  type,
  url: URL.createObjectURL(content),
  text: type.kind === 'text' ? await textOf(content) : null,
});
