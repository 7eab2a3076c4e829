import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PdfKept } from '@shared/contract/ipc';
import { app, type BrowserWindow, dialog } from 'electron';

/**
 * The page as it prints, in a file that the person chooses. The page gives a name and nothing else: where it goes is the
 * system's dialog's to ask.
 */
export const savePdf = async (window: BrowserWindow, name: string): Promise<PdfKept> => {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), `${name}.pdf`),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (canceled || filePath === '') return 'canceled';
  const bytes = await window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  try {
    await writeFile(filePath, bytes);
    return 'saved';
  } catch {
    return 'notWritten';
  }
};
