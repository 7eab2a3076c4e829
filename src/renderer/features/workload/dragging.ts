// Tickets on their way from a list to a person.
import type { DragEvent } from 'react';

export const DRAGGED = 'application/x-firstline-tickets';

export const beginDrag =
  (numbers: readonly string[]) =>
  (event: DragEvent): void => {
    event.dataTransfer.setData(DRAGGED, numbers.join(' '));
    event.dataTransfer.setData('text/plain', numbers.join(' '));
    event.dataTransfer.effectAllowed = 'move';
  };

/** Whatever else is dropped is none. */
export const draggedNumbers = (data: Pick<DataTransfer, 'getData'>): string[] =>
  data
    .getData(DRAGGED)
    .split(' ')
    .filter((number) => /^[A-Z]{3}\d{7,10}$/.test(number));
