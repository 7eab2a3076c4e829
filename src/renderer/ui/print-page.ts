// Paper, or a PDF: the desktop app writes the file itself; a browser's print dialog does both.
import type { PdfKept } from '@shared/contract/ipc';

/** What no system takes in a file's name, and what a path is made of. */
export const fileNameOf = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .replace(/^[ ._-]+/, '')
    .slice(0, 100)
    .trim() || 'firstline';

/** `printed`: the browser's dialog was shown, and what became of it is not told. */
export const printPage = async (name: string): Promise<PdfKept | 'printed'> => {
  const bridge = window.firstline;
  if (bridge) return bridge.savePdf(fileNameOf(name));
  const before = document.title;
  // Browsers offer the title as the file's name.
  document.title = fileNameOf(name);
  window.print();
  document.title = before;
  return 'printed';
};
