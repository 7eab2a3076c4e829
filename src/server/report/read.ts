// What reports are made of, read ticket by ticket in short pieces, so that a desk of any size goes on answering meanwhile.
import type { Article } from '@shared/domain/article';
import { articleState, contentOf } from '@shared/domain/article';
import type { Review } from '@shared/domain/review';
import type { Rule } from '@shared/domain/rules';
import type { DeskSettings } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { type Fact, factOf } from '@shared/figures/fact';
import { zoneOf } from '@shared/figures/zone';
import type { GapArticle } from '@shared/learning/gaps/input';
import { hasProblem } from '@shared/learning/recurring/of-ticket';
import { DESCRIPTION_KEPT } from '@shared/learning/recurring/ticket';
import { isOfReport, type ReportInput, TEXT_DAYS, WEEKS_BEFORE } from '@shared/report/frame';
import type { MajorLine } from '@shared/report/report';
import { spanOfWeek, weeksUntil } from '@shared/report/week';
import type { Db } from '../db/db';
import type { Turns } from './turns';

const SLICE = 200;
const DAY = 86_400_000;

/** Nothing happens to a ticket after it was last changed, so of those that are over, the recent ones are enough. */
const TICKETS = `select id, body::text as body from doc
  where coll = 'tickets' and id > $1 and not deleted
    and (body->'state'->>'kind' not in ('closed', 'canceled') or (body->>'updatedAt')::bigint >= $2)
  order by id limit ${SLICE}`;
const RECORDS = `select body::text as body from doc where coll = 'records' and id like $1 and not deleted order by id`;

type Text = ReportInput['texts'][number];

const textOf = (ticket: Ticket): Text => ({
  id: ticket.number,
  title: ticket.shortDescription,
  description: ticket.description.slice(0, DESCRIPTION_KEPT),
  callerId: ticket.callerId,
  categoryId: ticket.categoryId,
  subcategoryId: ticket.subcategoryId,
  serviceId: ticket.serviceId,
  location: ticket.location,
  openedAt: ticket.openedAt,
  solutions: ticket.solutions.map(({ source, at, worked }) => ({ source, at, worked })),
  hasProblem: hasProblem(ticket),
  groupId: ticket.groupId,
});

const majorOf = (ticket: Ticket, fact: Fact): Omit<MajorLine, 'review'> | null =>
  ticket.major?.status === 'promoted'
    ? {
        number: ticket.number,
        kind: ticket.kind,
        title: ticket.shortDescription,
        priority: ticket.priority,
        groupId: ticket.groupId,
        from: ticket.major.decidedAt ?? ticket.major.proposedAt,
        to: fact.endedAt,
      }
    : null;

const articleOf = (article: Article): GapArticle => {
  const content = contentOf(article);
  return {
    id: article.id,
    isPublished: articleState(article) === 'published',
    categoryId: content?.categoryId ?? null,
    subcategoryId: content?.subcategoryId ?? null,
    ownerId: article.ownerId,
    reviewAt: article.reviewAt,
    counts: article.counts,
  };
};

const records = async <T>(db: Db, prefix: string): Promise<T[]> =>
  (await db.query<{ body: string }>(RECORDS, [`${prefix}%`])).map(({ body }) => JSON.parse(body) as T);

export const readReportInput = async (
  db: Db,
  settings: DeskSettings,
  week: string,
  madeAt: number,
  turns: Turns,
): Promise<ReportInput> => {
  const timeZone = zoneOf(settings);
  const { to } = spanOfWeek(week, timeZone);
  const from = weeksUntil(week, WEEKS_BEFORE + 1, timeZone)[0]?.from ?? to;
  const facts: Fact[] = [];
  const texts: Text[] = [];
  const majors: Omit<MajorLine, 'review'>[] = [];
  for (let after = ''; ; ) {
    const rows = await db.query<{ id: string; body: string }>(TICKETS, [after, from]);
    turns.waited();
    for (const { body } of rows) {
      const ticket = JSON.parse(body) as Ticket;
      const fact = factOf(ticket, settings);
      if (isOfReport(fact, from)) facts.push(fact);
      const isText = ticket.kind === 'incident' && ticket.openedAt >= to - TEXT_DAYS * DAY && ticket.openedAt < to;
      if (isText) texts.push(textOf(ticket));
      const major = majorOf(ticket, fact);
      if (major) majors.push(major);
      await turns.give();
    }
    const last = rows.at(-1);
    if (!last || rows.length < SLICE) break;
    after = last.id;
  }
  const reviews = new Map((await records<Review>(db, 'PIR')).map((review) => [review.ticket, review]));
  const [articles, rules] = [await records<Article>(db, 'KB'), await records<Rule>(db, 'rule:')];
  turns.waited();
  return {
    week,
    settings,
    facts,
    texts,
    majors: majors.map((line) => {
      const review = reviews.get(line.number);
      return { ...line, review: review ? { id: review.id, published: review.publishedAt !== null } : null };
    }),
    articles: articles.map(articleOf),
    rules: new Map(rules.map(({ id, name }) => [id, name])),
    madeAt,
  };
};
