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
  server: {
    label: 'Server',
    hint: 'Das Fenster öffnet sich neu, und Sie melden sich dort an. Nicht gesendete Änderungen bleiben auf diesem Gerät.',
    go: 'Diesen Server verwenden',
    fault: {
      empty: 'Geben Sie die Adresse Ihres Servers ein.',
      open: 'Über das Netz braucht der Server https. Einfaches http gilt nur für einen Server auf diesem Computer.',
      path: 'Lassen Sie weg, was auf den Servernamen folgt, wie in https://desk.example.com.',
      none: 'Das ist keine Serveradresse. Schreiben Sie sie wie https://desk.example.com.',
      fixed: 'Auf diesem Computer legt FIRSTLINE_SERVER die Adresse fest. Fragen Sie, wer ihn betreut.',
      failed:
        'Die Adresse ließ sich nicht speichern. Versuchen Sie es noch einmal; bleibt es so, sagen Sie es der Administration.',
    },
  },
  failure: {
    title: 'Dieser Teil funktioniert nicht mehr.',
    body: 'Was Sie bisher getan haben, ist auf diesem Gerät gespeichert. Laden Sie die Seite neu; tritt es wieder auf, sagen Sie es Ihrer Administration.',
    reload: 'Neu laden',
  },
};
