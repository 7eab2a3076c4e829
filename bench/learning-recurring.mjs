// Recurring incidents: of any two tickets that one group puts together, how many belong together.
import { findRecurring } from '@shared/learning/recurring/find';
import { textOfTicket } from '@shared/search/text-of';
import { generateTickets } from '../src/server/seed/generate';
import { demoSettings } from '../src/server/seed/organisation/desk';
import { demoPeople } from '../src/server/seed/organisation/people';
import { randomFrom } from '../src/server/seed/random';
import { labelledIncidents } from '../test/builders/labelled-incidents';
import { figure } from './figures.mjs';

const NOW = Date.UTC(2026, 10, 18, 10, 42);
const DAY = 86_400_000;
const DAYS = 30;
const STRANGERS = 400;
const TEXTS = 3_000;

const recurring = (text) => ({ ...text, hasProblem: false });

const run = (tickets) => {
  const worked = process.cpuUsage();
  const search = findRecurring(tickets, { now: NOW, days: DAYS });
  let step = search.next();
  while (!step.done) step = search.next();
  const { user, system } = process.cpuUsage(worked);
  return { clusters: step.value, busy: (user + system) / 1000 };
};

/** `labelOf` null: belongs to nothing; undefined: nobody knows, and it is left out. */
const pairsOf = (clusters, labelOf) => {
  const pairs = { all: 0, right: 0 };
  for (const { tickets } of clusters) {
    const labels = tickets.map(labelOf).filter((label) => label !== undefined);
    for (const [n, one] of labels.entries()) {
      for (const other of labels.slice(n + 1)) {
        pairs.all += 1;
        pairs.right += one !== null && one === other ? 1 : 0;
      }
    }
  }
  return pairs;
};

const figuresFor = (name, tickets, labelOf, remark) => {
  const { clusters, busy } = run(tickets);
  const { all, right } = pairsOf(clusters, labelOf);
  return [
    figure(
      `${name}: pairs that belong together`,
      (100 * right) / all,
      '%',
      null,
      all,
      `${clusters.length} groups, ${remark}`,
    ),
    figure(`${name}: processor time`, busy / 1000, 's', null, tickets.length),
  ];
};

const labelledFigures = () => {
  const labelled = labelledIncidents(NOW);
  const causes = new Map(labelled.map(({ ticket, cause }) => [ticket.id, cause]));
  const size = { tickets: STRANGERS, open: STRANGERS, seed: 9, now: NOW, days: DAYS, firstNumber: 500_001 };
  const strangers = [...generateTickets(size, demoSettings(NOW), demoPeople(randomFrom(1)))].map(({ ticket }) =>
    recurring(textOfTicket(ticket)),
  );
  // Told on different days, as what recurs is.
  const spread = labelled.map(({ ticket }, n) => recurring({ ...ticket, openedAt: NOW - (n % 20) * DAY - 1 }));
  return figuresFor(
    'Recurring, labelled',
    [...strangers, ...spread],
    (id) => causes.get(id),
    `among ${STRANGERS} others`,
  );
};

/** @param texts real ones with their topic; null: there are none here */
export const measureRecurring = (texts) => {
  const some = texts?.slice(0, TEXTS) ?? [];
  const topics = new Map(some.map(({ id, topic }) => [id, topic]));
  const tickets = some.map(({ id, title }, n) => ({
    id,
    title: title.slice(0, 160),
    description: title.slice(160, 400),
    callerId: id,
    categoryId: null,
    subcategoryId: null,
    serviceId: null,
    location: null,
    openedAt: NOW - (n % (DAYS - 1)) * DAY - 1,
    solutions: [],
    hasProblem: false,
  }));
  return [
    ...(some.length > 0
      ? figuresFor(
          'Recurring, real texts',
          tickets,
          (id) => topics.get(id),
          'of one topic, without category or service',
        )
      : []),
    ...labelledFigures(),
  ];
};
