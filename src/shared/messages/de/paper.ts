import type { paper as english } from '../en/paper';
import type { Words } from '../words';

export const paper: Words<typeof english> = {
  contents: 'Auf dieser Seite',
  menu: 'Exportieren oder drucken',
  markdown: 'Markdown-Datei',
  html: 'HTML-Datei',
  pdf: 'PDF-Datei …',
  print: 'Drucken oder als PDF speichern …',
  savedAs: 'Gespeichert als {{name}}',
  notWritten: 'Die Datei ließ sich dort nicht schreiben. Wählen Sie einen anderen Ordner.',
  saved: {
    clean: 'Gespeichert',
    kept: 'Auf diesem Gerät aufgehoben',
    waits: 'Auf diesem Gerät gespeichert, wird noch gesendet',
    notKept: 'Auf diesem Gerät ist kein Platz mehr. Kopieren Sie Ihren Text, bevor Sie die Seite schließen.',
    incomplete: 'Geben Sie einen Titel ein, dann wird gespeichert.',
    refused: 'Nicht gespeichert. {{why}}',
    clash: 'Braucht Sie',
  },
  clash: {
    title: '{{who}} hat um {{time}} auch gespeichert',
    body: 'Sie haben beide geändert: {{fields}}. Alles andere ist schon zusammengeführt; gesendet wird erst, wenn Sie gewählt haben.',
    theirs: '{{field}}, Fassung von {{who}}',
    mine: 'Meines behalten',
    takeTheirs: 'Das andere nehmen',
    empty: 'nichts',
  },
};
