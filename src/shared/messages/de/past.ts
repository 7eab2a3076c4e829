import type { past as source } from '../en/past';
import type { Words } from '../words';

export const past: Words<typeof source> = {
  title: 'Die Vergangenheit',
  asItWas: 'So war es am {{moment}}',
  moment: 'Datum und Uhrzeit',
  slider: 'Uhrzeit',
  previousDay: 'Tag davor',
  nextDay: 'Tag danach',
  backToNow: 'Zurück zu jetzt',
  readOnly: 'Nur zum Ansehen',
  source: { device: 'Von diesem Gerät', server: 'Vom Server' },
  asking: 'Es wird zurückgeblickt …',
  coming_one: '{{count}} Ticket bisher, es kommen noch welche',
  coming_other: '{{count}} Tickets bisher, es kommen noch welche',
  reading: 'Was dieses Gerät hat, wird gelesen: {{done}} von {{total}} Tickets',
  partial: {
    device: 'Geschlossene Tickets kommen noch an: Einige können fehlen',
    server: 'Es waren mehr Tickets, als sich zeigen lassen: Die ersten sind da',
  },
  lacks_one:
    'Von {{count}} Ticket hat dieses Gerät nicht genug: Es fehlt hier. Gehen Sie online, dann ergänzt es der Server',
  lacks_other:
    'Von {{count}} Tickets hat dieses Gerät nicht genug: Sie fehlen hier. Gehen Sie online, dann ergänzt sie der Server',
  trouble: {
    offline:
      'So weit zurück reicht dieses Gerät nicht, und es gibt keine Verbindung. Gehen Sie online, oder wählen Sie einen späteren Tag',
    failed:
      'Der Server konnte nicht sagen, wie es war. Wählen Sie einen anderen Zeitpunkt, oder versuchen Sie es in einer Minute wieder',
  },
  quiet: 'Von diesem Tag ist nichts bekannt',
  counts: {
    major_one: '{{number}} Großstörung',
    major_other: '{{number}} Großstörungen',
    logged_one: '{{number}} erfasst',
    logged_other: '{{number}} erfasst',
    resolved_one: '{{number}} gelöst',
    resolved_other: '{{number}} gelöst',
    reopened_one: '{{number}} wieder geöffnet',
    reopened_other: '{{number}} wieder geöffnet',
    priority_one: '{{number}} Priorität geändert',
    priority_other: '{{number}} Prioritäten geändert',
    reassigned_one: '{{number}} neu zugewiesen',
    reassigned_other: '{{number}} neu zugewiesen',
    changed_one: '{{number}} andere Änderung',
    changed_other: '{{number}} andere Änderungen',
  },
  event: {
    major: 'wurde zur Großstörung',
    logged: 'wurde erfasst',
    resolved: 'wurde gelöst',
    reopened: 'wurde wieder geöffnet',
    priority: 'bekam eine andere Priorität',
    reassigned: 'wurde neu zugewiesen',
    changed: 'wurde geändert',
  },
  more_one: 'und {{count}} weiteres',
  more_other: 'und {{count}} weitere',
  closed: {
    title: 'Von geschlossenen Tickets gibt es keine frühere Liste',
    body: 'Von offenen schon. Zurück zu jetzt führt zu den geschlossenen.',
    open: 'Alle zu diesem Zeitpunkt offenen Tickets',
  },
  ticket: {
    notYetTitle: '{{number}} gab es noch nicht',
    notYet:
      'Zu diesem Zeitpunkt war es nicht erfasst, oder es war nicht für Sie. Wählen Sie einen späteren, oder gehen Sie zurück zu jetzt.',
    unknownTitle: 'Wie {{number}} war, hat dieses Gerät nicht',
    unknown: 'Gehen Sie online, dann sagt es der Server. Oder wählen Sie einen späteren Zeitpunkt.',
    asking: 'Der Server wird gefragt, wie es war …',
  },
  action: { look: 'Einen früheren Zeitpunkt ansehen …', ticketAt: '{{time}}: das Ticket zu diesem Zeitpunkt' },
};
