import type { macros as en } from '../en/macros';
import type { Words } from '../words';

export const macros: Words<typeof en> = {
  about:
    'Tippen Sie / in einer Arbeitsnotiz oder Antwort, dann das Kürzel. Ein Text kommt dorthin, wo Sie schreiben; was das Ticket ändert, zeigt vorher, was es ausfüllt. Das geht auch ohne Netz.',
  search: 'Nach Name oder Kürzel suchen',
  create: 'Neues Makro oder Textbaustein',
  edit: 'Ändern',
  editNamed: '{{name}} ändern',
  removeNamed: '{{name}} entfernen',
  save: 'Speichern',
  nothing: 'Nichts hat diesen Namen oder dieses Kürzel. Versuchen Sie es mit weniger Buchstaben.',
  none: 'Noch gibt es keine. Ein Text, den Sie oft schreiben, ist ein guter Anfang.',
  changesTicket: 'Ändert das Ticket',
  of: { person: 'Meine', group: 'Die meiner und anderer Gruppen', desk: 'Die des Service Desks' },
  owner: { person: 'Ich', desk: 'Der ganze Service Desk' },
  field: {
    name: 'Name',
    shortcut: 'Kürzel',
    owner: 'Für wen',
    text: 'Text für Notiz oder Antwort',
    solution: 'Es ändert das Ticket',
  },
  textHint: 'Kommt dorthin, wo Sie schreiben; die Klammern fügen Variablen ein',
  shortcutHint: 'Wird in Notiz oder Antwort nach / getippt',
  shortcutTaken: '„{{name}}“ hat es auch: beide werden gezeigt',
  solutionHint: 'Felder, Tags, Checkliste, Notiz, Antwort und Lösung, in einem angewendet',
  preview: 'So liest es sich bei {{number}}',
  previewOpen: 'Dort ohne Wert: {{variables}}',
  fault: {
    name: 'Geben Sie ihm einen Namen.',
    shortcut: 'Ein Kürzel mit höchstens 32 Zeichen, ohne Leerzeichen und Schrägstriche.',
    empty: 'Schreiben Sie einen Text, oder sagen Sie, was mit dem Ticket geschieht.',
    notes: 'Schreiben Sie, was geholfen hat.',
  },
  done: { saved: '„{{name}}“ gespeichert', removed: '„{{name}}“ entfernt' },
};
