export const app = {
  name: 'Firstline',
  group: {
    anywhere: 'Anywhere',
    goTo: 'Go to',
    list: 'List',
    ticket: 'Ticket, also from the list',
    writing: 'Writing',
    panels: 'Panels',
  },
} as const;
