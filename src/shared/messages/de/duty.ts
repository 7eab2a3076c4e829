import type { duty as english } from '../en/duty';
import type { Words } from '../words';

export const duty: Words<typeof english> = {
  action: 'Als Datenpanne oder andere Pflicht kennzeichnen …',
  title: 'Pflichten',
  left: 'noch {{time}}',
  over: 'überfällig seit {{time}}',
  due: 'Fällig {{due}}',
  dueSince: 'Fällig {{due}}. Gezählt ab {{aware}}.',
  finish: 'Erledigt, gemeldet',
  reopen: 'Doch nicht erledigt',
  byLead: 'Ob sie erledigt ist, sagt eine Leitung.',
  finished: 'Erledigt von {{who}}, {{time}}',
  form: {
    which: 'Welche Pflicht ist es?',
    duty_one: '{{name}}, {{count}} Stunde',
    duty_other: '{{name}}, {{count}} Stunden',
    aware: 'Seit wann wir es wissen',
    awareWhy: 'Das Gesetz zählt ab da, auch nachts und am Wochenende.',
    due: 'Fällig {{time}}, auch nachts und am Wochenende.',
    submit: 'Frist starten',
    none: 'Der Notfallplan nennt noch keine Pflichten. Aufgeschrieben werden sie von der Prozessverantwortung.',
    allMarked: 'Es ist mit jeder Pflicht des Plans gekennzeichnet.',
    toPlan: 'Zum Notfallplan',
  },
  done: {
    started: '{{name}}: Die Frist läuft',
    finished: '{{name}}: erledigt',
    reopened: '{{name}}: wieder offen',
  },
  event: {
    started: '{{who}} es als {{name}} gekennzeichnet, fällig {{due}}',
    finished: '{{who}} {{name}} als erledigt gesetzt',
    reopened: '{{who}} {{name}} als nicht erledigt gesetzt',
    lifted: '{{who}} die Kennzeichnung {{name}} zurückgenommen',
  },
};
