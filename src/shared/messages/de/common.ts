import type { common as english } from '../en/common';
import type { Words } from '../words';

export const common: Words<typeof english> = {
  unit: { day: 'T', hour: 'h', minute: 'min' },
  today: 'Heute',
  yesterday: 'Gestern',
  you: 'Sie',
  nobody: 'Niemand',
  none: 'Keine',
  close: 'Schließen',
  cancel: 'Abbrechen',
  save: 'Speichern',
  undo: 'Rückgängig',
  dismiss: 'Ausblenden',
  more: 'Mehr',
  search: 'Suchen',
  unknownPerson: 'Unbekannte Person',
  unsent_one: '{{count}} Änderung nicht synchronisiert',
  unsent_other: '{{count}} Änderungen nicht synchronisiert',
  notSynced: 'Nicht synchronisiert',
  sla: {
    paused: 'Angehalten',
    met: 'Erfüllt',
    missed: 'Verfehlt',
    respond: 'Reaktion',
    resolve: 'Lösung',
    left: 'noch {{time}}',
    over: '{{time}} überzogen',
  },
  failure: {
    title: 'Dieser Teil funktioniert nicht mehr.',
    body: 'Was Sie bisher getan haben, ist auf diesem Gerät gespeichert. Laden Sie die Seite neu; tritt es wieder auf, sagen Sie es Ihrer Administration.',
    reload: 'Neu laden',
  },
};
