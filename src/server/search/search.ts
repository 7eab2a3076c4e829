// The whole history, as far as this person may see it: by the scopes that sync goes by, with bodies as sync would send.
import type { ServerHit, ServerSearchRequest, ServerSearchResponse } from '@shared/contract/server-search';
import { type Article, articleState, contentOf } from '@shared/domain/article';
import { isDesk } from '@shared/domain/permissions';
import type { World } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { parseQuery } from '@shared/search/query/parse';
import { requestOf } from '@shared/search/query/resolve';
import type { Db, Sql } from '../db/db';
import { type Reader, readReader } from '../sync/reader';
import { bodySeenBy } from '../sync/seen-by';
import { conditionsOf } from './conditions';
import { snippetOf } from './snippet';

interface Row {
  readonly seq: number;
  readonly body: string;
}

const PEOPLE = `select id, body->>'name' as name from doc where coll = 'people' and not deleted`;

/** Names of people are read only where somebody is asked for by name. */
const peopleFor = async (sql: Sql, query: string): Promise<{ id: string; name: string }[]> =>
  parseQuery(query).parts.some(
    (part) => part.kind === 'filter' && (part.field === 'caller' || part.field === 'assignee'),
  )
    ? sql.query<{ id: string; name: string }>(PEOPLE)
    : [];

const ticketHit = (ticket: Ticket, words: readonly string[]): ServerHit => {
  const { state } = ticket;
  const resolution = state.kind === 'resolved' || state.kind === 'closed' ? (state.resolution?.notes ?? '') : '';
  return {
    kind: 'ticket',
    id: ticket.number,
    title: ticket.shortDescription,
    snippet: snippetOf(`${ticket.description}\n${resolution}`, words),
    state: state.kind,
    priority: ticket.priority,
    callerId: ticket.callerId,
    groupId: ticket.groupId,
    assigneeId: ticket.assigneeId,
    openedAt: ticket.openedAt,
    updatedAt: ticket.updatedAt,
  };
};

const articleHit = (article: Article, words: readonly string[]): ServerHit | null => {
  const content = contentOf(article);
  return (
    content && {
      kind: 'article',
      id: article.id,
      title: content.title,
      snippet: snippetOf([content.summary, ...content.sections.map(({ text }) => text)].join('\n'), words),
      type: content.type,
      state: articleState(article),
      updatedAt: article.updatedAt,
    }
  );
};

const find = (
  sql: Sql,
  reader: Reader,
  request: ServerSearchRequest,
  asked: ReturnType<typeof requestOf>,
): Promise<Row[]> => {
  const { where, params } = conditionsOf(asked, request.kind, isDesk(reader.actor));
  const [scopes, after, limit] = [1, 2, 3].map((n) => `$${params.length + n}`);
  const only = request.kind === 'ticket' ? `d.coll = 'tickets'` : `d.coll = 'records' and d.id like 'KB%'`;
  // Said as the index has it, so that it is used.
  const indexed = `not d.deleted and (d.coll = 'tickets' or d.coll = 'records')`;
  return sql.query<Row>(
    `select d.seq, d.body::text as body from doc d where ${[indexed, only, ...where].join(' and ')}
       and d.scopes && ${scopes}::text[] and (${after}::bigint is null or d.seq < ${after}::bigint)
     order by d.seq desc limit ${limit}`,
    [...params, [...reader.granted.keys()], request.after, request.limit + 1],
  );
};

export const searchHistory = (
  db: Db,
  world: World,
  personId: string,
  request: ServerSearchRequest,
): Promise<ServerSearchResponse> =>
  db.snapshot(async (sql) => {
    const reader = await readReader(sql, personId);
    const { services, groups, categories } = world.settings;
    const people = await peopleFor(sql, request.query);
    const directory = { meId: personId, myGroupIds: reader.actor.groupIds, people, services, groups, categories };
    const asked = requestOf(parseQuery(request.query), directory, { kinds: [request.kind], limit: request.limit });
    if (asked.words === '' && asked.phrases.length === 0 && asked.filters.length === 0)
      return { hits: [], after: null };
    const rows = await find(sql, reader, request, asked);
    const words = [...asked.words.split(/\s+/).filter((word) => word !== ''), ...asked.phrases];
    const page = rows.slice(0, request.limit);
    const hits = page.flatMap((row) => {
      const coll = request.kind === 'ticket' ? 'tickets' : 'records';
      const body = bodySeenBy(reader.actor, coll, JSON.parse(row.body));
      return (request.kind === 'ticket' ? ticketHit(body as Ticket, words) : articleHit(body as Article, words)) ?? [];
    });
    return { hits, after: rows.length > request.limit ? (page.at(-1)?.seq ?? null) : null };
  });
