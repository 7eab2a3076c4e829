// Letters that the desk itself writes to callers.
export const mail = {
  resolved: {
    opening: 'Hello {{name}},\n\n“{{title}}” ({{number}}) is solved:',
    withLink:
      'Does it work again? Confirm it, or tell us that it does not:\n{{link}}\n\nWithout an answer it is closed after {{days}} working days.',
    withoutLink:
      'Does it work again? If it does not, tell the service desk and name {{number}}. Without an answer it is closed after {{days}} working days.',
  },
  closed: {
    opening: 'Hello {{name}},\n\n“{{title}}” ({{number}}) is closed.',
    withLink: 'How did it go? It takes ten seconds to tell us, from 1 to 5:\n{{link}}',
    withoutLink: 'How did it go? Tell the service desk, and name {{number}}.',
  },
  /** Of a reply, what is too large for a letter, or has not arrived. */
  files: {
    withLink: 'These files do not come with this mail. You find them on your ticket: {{names}}\n{{link}}',
    withoutLink: 'These files do not come with this mail. You find them on your ticket {{number}}: {{names}}',
  },
} as const;
