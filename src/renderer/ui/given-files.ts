// Files that are dropped on something, or pasted into it. What is no file is none of ours.
import type { ClipboardEvent, DragEvent } from 'react';

export interface TakesFiles {
  readonly onDrop: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** Nothing around it takes them too. */
export const takesFiles = (add: (files: readonly File[]) => void): TakesFiles => ({
  onDragOver: (event) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
  },
  onDrop: (event) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    add([...event.dataTransfer.files]);
  },
  onPaste: (event) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    add([...event.clipboardData.files]);
  },
});
