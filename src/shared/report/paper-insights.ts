// What a process owner looks for in a week: where tickets bounced, what grew, what is missing, what comes again.
import type { PaperBlock, PaperSection } from '../paper/paper';
import { type ReportList, ticketsAddress } from './lists';
import { type Cell, heads, sectionOf, tableOr, type Writing } from './writing';

/** More numbers than that fit into no address. */
const MOST_NAMED = 700;

export const insightSections = (writing: Writing): PaperSection[] => {
  const { report, speech, link, linkBefore } = writing;
  const { say, count } = speech;
  const section = (id: string, ...blocks: readonly PaperBlock[]) => sectionOf(writing, id, ...blocks);
  const named = (tickets: readonly string[]): Cell =>
    tickets.length > MOST_NAMED
      ? count(tickets.length)
      : { text: count(tickets.length), href: ticketsAddress(tickets) };
  const remark = (key: string): PaperBlock => ({ kind: 'remark', text: say(`weekly:${key}`) });
  return [
    section(
      'bounces',
      tableOr(
        speech,
        heads(speech, 'fromTo', 'moves', 'tickets'),
        report.bounces.map(({ from, to, moves, tickets }) => [
          say('weekly:fromTo', { from: from.name, to: to.name }),
          count(moves),
          link(count(tickets), { kind: 'bounce', from: from.id, to: to.id }, tickets),
        ]),
      ),
    ),
    section(
      'growth',
      tableOr(
        speech,
        heads(speech, 'category', 'grew', 'before', 'verdict'),
        report.growth.map(({ category, now, before, isNews }) => {
          const only = { field: 'categoryId', value: category.id === '' ? null : category.id } as const;
          const list: ReportList = { kind: 'measure', measure: 'opened', part: 'all', only };
          return [
            category.id === '' ? say('weekly:noCategory') : category.name,
            link(count(now), list, now),
            before === 0 ? '0' : linkBefore(count(before), list, before),
            say(isNews ? 'weekly:news' : 'weekly:asChance'),
          ];
        }),
      ),
    ),
    section(
      'gaps',
      remark('gapsNote'),
      tableOr(
        speech,
        heads(speech, 'category', 'tickets', 'words', 'why'),
        report.gaps.map(({ category, tickets, words, articles, why }) => [
          category,
          named(tickets),
          words.join(', '),
          say(`weekly:gap.${why}`, { count: articles.length }),
        ]),
      ),
    ),
    section(
      'rules',
      remark('rulesNote'),
      tableOr(
        speech,
        heads(speech, 'rule', 'fired', 'tickets', 'late'),
        report.rules.map(({ rule, fired, late, tickets }) => {
          const [, clock, percent] = /^warning:(respond|resolve)-(\d+)$/.exec(rule.id) ?? [];
          return [
            clock ? say(`rules:when.${clock}Percent`, { percent }) : rule.name,
            count(fired),
            link(count(tickets), { kind: 'rule', rule: rule.id }, tickets),
            count(late),
          ];
        }),
      ),
    ),
    section(
      'held',
      tableOr(
        speech,
        heads(speech, 'reason', 'time', 'tickets'),
        report.held.map(({ reason, time, tickets }) => [
          say(`domain:holdLong.${reason}`),
          speech.duration(time),
          link(count(tickets), { kind: 'hold', reason }, tickets),
        ]),
      ),
    ),
    section(
      'clusters',
      remark('clustersNote'),
      tableOr(
        speech,
        heads(speech, 'words2', 'tickets', 'callers', 'places'),
        report.clusters.map(({ words, tickets, callers, places }) => [
          words.join(', '),
          named(tickets),
          count(callers),
          places.map(({ place, tickets: there }) => `${place} (${count(there)})`).join(', ') || say('weekly:none'),
        ]),
      ),
    ),
  ];
};
