import type { mail as english } from '../en/mail';
import type { Words } from '../words';

export const mail: Words<typeof english> = {
  resolved: {
    opening: 'Guten Tag {{name}},\n\n„{{title}}“ ({{number}}) ist gelöst:',
    withLink:
      'Funktioniert es wieder? Bestätigen Sie es, oder sagen Sie uns, dass es nicht geht:\n{{link}}\n\nOhne Antwort wird es nach {{days}} Arbeitstagen geschlossen.',
    withoutLink:
      'Funktioniert es wieder? Wenn nicht, sagen Sie es dem Service Desk und nennen Sie {{number}}. Ohne Antwort wird es nach {{days}} Arbeitstagen geschlossen.',
  },
  closed: {
    opening: 'Guten Tag {{name}},\n\n„{{title}}“ ({{number}}) ist geschlossen.',
    withLink: 'Wie lief es? Zehn Sekunden genügen, von 1 bis 5:\n{{link}}',
    withoutLink: 'Wie lief es? Sagen Sie es dem Service Desk und nennen Sie {{number}}.',
  },
  files: {
    withLink: 'Diese Dateien kommen nicht mit dieser Mail. Sie finden sie an Ihrem Ticket: {{names}}\n{{link}}',
    withoutLink: 'Diese Dateien kommen nicht mit dieser Mail. Sie finden sie an Ihrem Ticket {{number}}: {{names}}',
  },
};
