import type { plan as english } from '../en/plan';
import type { Words } from '../words';

export const plan: Words<typeof english> = {
  title: 'Notfallplan',
  edit: 'Plan bearbeiten',
  editing: 'Notfallplan bearbeiten',
  editingHow:
    'Teams, Eskalationskriterien, Prioritäten und Ziele kommen aus den Einstellungen und Regeln und sind immer aktuell. Was nur Menschen wissen, steht hier.',
  done: 'Fertig',
  status: 'Notfallplan, auch auf diesem Gerät',
  notForYou: 'Der Notfallplan ist für den Service Desk',
  section: {
    roles: 'Rollen und wer sie innehat',
    teams: 'Teams und wer sie leitet',
    criteria: 'Wann wir eskalieren',
    priorities: 'Prioritäten und Ziele',
    workflow: 'Was wir tun, der Reihe nach',
    duties: 'Pflichten gegenüber Behörden',
    contacts: 'Wen wir anrufen',
  },
  column: {
    role: 'Rolle',
    team: 'Team',
    who: 'Wer',
    phone: 'Telefon',
    email: 'E-Mail',
    duty: 'Pflicht',
    deadline: 'Frist',
    hours: 'Stunden',
    what: 'Was zu tun ist',
    step: 'Schritt',
    name: 'Name',
    task: 'Wofür',
  },
  target: { priority: 'Priorität', respond: 'Reaktion in', resolve: 'Lösung in', calendar: 'Gezählt in' },
  matrix: 'Priorität',
  hours_one: '{{count}} Stunde',
  hours_other: '{{count}} Stunden',
  nobody: 'Noch niemand',
  none: 'Hier steht noch nichts.',
  warning: 'Bei {{percent}} % der Zeit für Reaktion oder Lösung: {{whom}} informieren.',
  major: 'Eine Großstörung kann jeder im Service Desk vorschlagen; eine Leitung entscheidet.',
  majorWithReview:
    'Eine Großstörung kann jeder im Service Desk vorschlagen; eine Leitung entscheidet. Geschlossen wird sie mit veröffentlichter Nachbereitung.',
  neverWritten:
    'Rollen, Schritte, Pflichten und Kontakte sind noch nicht aufgeschrieben. Das macht, wer den Prozess verantwortet.',
  foot: 'Zuletzt geändert von {{who}}, {{time}}. Teams, Kriterien, Prioritäten und Ziele: Stand jetzt.',
  row: 'Zeile {{n}}',
  up: 'Nach oben: {{name}}',
  down: 'Nach unten: {{name}}',
  remove: 'Entfernen: {{name}}',
  add: {
    roles: 'Rolle ergänzen',
    workflow: 'Schritt ergänzen',
    duties: 'Pflicht ergänzen',
    contacts: 'Kontakt ergänzen',
  },
};
