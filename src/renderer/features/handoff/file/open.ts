// A file from this computer: chosen, or dropped on the window.
import { PARCEL_EXTENSION } from '@shared/domain/parcel';
import { openFile } from '@/data/parcels';

const ENDING = `.${PARCEL_EXTENSION}`;

export const FILE_PAGE = '/file';

export const chooseFile = (go: (path: string) => void): void => {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = ENDING;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void openFile(file).then(() => go(FILE_PAGE));
  });
  input.click();
};

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Whoever takes files in a place of its own has taken them already. Returns what ends it. */
export const takeDroppedFiles = (go: (path: string) => void): (() => void) => {
  const over = (event: DragEvent): void => {
    if (carriesFiles(event)) event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    if (event.defaultPrevented || !carriesFiles(event)) return;
    event.preventDefault();
    const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => name.endsWith(ENDING));
    if (file) void openFile(file).then(() => go(FILE_PAGE));
  };
  window.addEventListener('dragover', over);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('drop', drop);
  };
};
