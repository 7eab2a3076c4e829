// Similar incidents: is what belongs together found among ten thousand open tickets, and how fast.
import { clusterOf } from '@shared/learning/similar/cluster';
import { askedOf, findSimilar } from '@shared/learning/similar/find';
import { newPool, pooled } from '@shared/learning/similar/pool';
import { textOfTicket } from '@shared/search/text-of';
import { generateTickets } from '../src/server/seed/generate';
import { demoSettings } from '../src/server/seed/organisation/desk';
import { demoPeople } from '../src/server/seed/organisation/people';
import { randomFrom } from '../src/server/seed/random';
import { labelledIncidents } from '../test/builders/labelled-incidents';
import { figure, percentile } from './figures.mjs';

const NOW = Date.UTC(2026, 10, 18, 10, 42);
/** A desk like the demo's, for how good it is; a large one, for how fast. */
const USUAL = 400;
const LARGE = 10_000;

const draftOf = (ticket, withService) => ({
  number: ticket.id,
  title: ticket.title,
  description: ticket.description,
  callerId: ticket.callerId,
  serviceId: withService ? ticket.serviceId : null,
  categoryId: withService ? ticket.categoryId : null,
  location: ticket.location,
});

const strangers = (open) => {
  const size = { tickets: open, open, seed: 9, now: NOW, days: 60, firstNumber: 500_001 };
  return [...generateTickets(size, demoSettings(NOW), demoPeople(randomFrom(1)))].map(({ ticket }) =>
    pooled(textOfTicket(ticket)),
  );
};

/** Each labelled incident is asked about as if it were being logged; right is what has the same cause. */
const measure = (pool, labelled, withService) => {
  const causeOf = new Map(labelled.map(({ ticket, cause }) => [ticket.id, cause]));
  const sums = { first: 0, three: 0, threeOf: 0, recall: 0, asked: 0, shown: 0, shownRight: 0 };
  const clusters = { right: 0, offered: 0, wanted: 0, members: 0, membersRight: 0 };
  const times = [];
  for (const { cause, ticket } of labelled) {
    const started = performance.now();
    const asked = askedOf(
      draftOf(ticket, withService),
      { serviceId: null, categoryId: null, at: ticket.openedAt },
      pool,
    );
    const found = findSimilar(asked, pool);
    const cluster = clusterOf(asked, found);
    times.push(performance.now() - started);
    const right = ({ number }) => cause !== null && causeOf.get(number) === cause;
    const others = labelled.filter(
      (one) => one.ticket.id !== ticket.id && cause !== null && one.cause === cause,
    ).length;
    if (cluster) {
      clusters.offered += 1;
      const members = cluster.others.filter(right).length;
      clusters.members += cluster.others.length;
      clusters.membersRight += members;
      if (members * 2 > cluster.others.length) clusters.right += 1;
    }
    if (others >= 2) clusters.wanted += 1;
    const shown = found.slice(0, 5).filter(({ strength }) => strength !== 'weak');
    sums.shown += shown.length;
    sums.shownRight += shown.filter(right).length;
    if (cause === null) continue;
    sums.asked += 1;
    sums.first += found[0] && right(found[0]) ? 1 : 0;
    sums.three += found.slice(0, 3).filter(right).length;
    sums.threeOf += Math.min(3, others);
    sums.recall += found.slice(0, 5).filter(right).length / Math.min(5, others);
  }
  return { sums, clusters, times };
};

const deskOf = (open, labelled) => {
  const pool = newPool();
  for (const ticket of strangers(open)) pool.put(ticket);
  for (const { ticket } of labelled) pool.put(pooled(ticket));
  return pool;
};

export const measureSimilar = () => {
  const labelled = labelledIncidents(NOW);
  const usual = deskOf(USUAL, labelled);
  const figures = [];
  for (const withService of [true, false]) {
    const { sums, clusters } = measure(usual, labelled, withService);
    const told = withService ? 'service chosen' : 'text and place alone';
    const n = sums.asked;
    figures.push(
      figure(`Similar, precision@1, ${told}`, 100 * (sums.first / n), '%', null, n, `among ${usual.size} open`),
      figure(
        `Similar, precision@3, ${told}`,
        100 * (sums.three / sums.threeOf),
        '%',
        null,
        n,
        'of as many as there are',
      ),
      figure(`Similar, recall@5, ${told}`, 100 * (sums.recall / n), '%', null, n),
      figure(
        `Similar, shown and right, ${told}`,
        100 * (sums.shownRight / sums.shown),
        '%',
        null,
        sums.shown,
        'not weak, first five',
      ),
      figure(
        `One cause, right, ${told}`,
        100 * (clusters.right / clusters.offered),
        '%',
        null,
        clusters.offered,
        'of those offered',
      ),
      figure(
        `One cause, members right, ${told}`,
        100 * (clusters.membersRight / clusters.members),
        '%',
        null,
        clusters.members,
      ),
      figure(
        `One cause, found, ${told}`,
        100 * (clusters.right / clusters.wanted),
        '%',
        null,
        clusters.wanted,
        'where two others are',
      ),
    );
  }
  const large = deskOf(LARGE, labelled);
  measure(large, labelled, true);
  const { times } = measure(large, labelled, true);
  const remark = `among ${large.size} open`;
  figures.push(figure('Similar, time p95', percentile(times, 0.95), 'ms', { atMost: 5 }, times.length, remark));
  return figures;
};
