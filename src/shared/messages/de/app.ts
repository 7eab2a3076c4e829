import type { app as english } from '../en/app';
import type { Words } from '../words';

export const app: Words<typeof english> = {
  name: 'Firstline',
  group: {
    anywhere: 'Überall',
    goTo: 'Gehe zu',
    list: 'Liste',
    ticket: 'Ticket, auch aus der Liste',
    writing: 'Schreiben',
    panels: 'Bereiche',
  },
};
