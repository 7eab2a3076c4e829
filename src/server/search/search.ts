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

/** Without words there is no index to go by: so many documents are looked through for one page, newest first. */
const LOOKED_THROUGH = 4_000;

interface Page {
  readonly rows: readonly Row[];
  /** Where to go on; null: that was all. */
  readonly after: number | null;
}

const find = async (
  sql: Sql,
  reader: Reader,
  request: ServerSearchRequest,
  asked: ReturnType<typeof requestOf>,
): Promise<Page> => {
  const { says, where, params } = conditionsOf(asked, request.kind, isDesk(reader.actor));
  const [scopes, after, limit, most] = [1, 2, 3, 4].map((n) => `$${params.length + n}`);
  const only = request.kind === 'ticket' ? `d.coll = 'tickets'` : `d.coll = 'records' and d.id like 'KB%'`;
  const shown = `not d.deleted and ${only} and d.scopes && ${scopes}::text[]
    and (${after}::bigint is null or d.seq < ${after}::bigint)`;
  const matching = where.length === 0 ? '' : `where ${where.join(' and ')}`;
  const newest = `order by d.seq desc limit ${limit}`;
  const byWords = `select d.seq, d.body::text as body, 0 as looked, 0 as last from doc_words w
    join doc d on d.coll = w.coll and d.id = w.id
    where ${[says, shown, ...where].join(' and ')} and ${most}::int > 0 ${newest}`;
  const byFields = `with d as materialized (
      select d.seq, d.body from doc d where ${shown} order by d.seq desc limit ${most}),
    found as (select d.seq, d.body from d ${matching} ${newest})
    select seq, body::text as body, 0 as looked, 0 as last from found
    union all select -1, '', (select count(*) from d), (select min(seq) from d)`;
  const rows = await sql.query<Row & { readonly looked: number; readonly last: number | null }>(
    says === null ? byFields : byWords,
    [...params, [...reader.granted.keys()], request.after, request.limit + 1, LOOKED_THROUGH],
  );
  const sum = rows.find(({ seq }) => seq < 0);
  const found = rows.filter(({ seq }) => seq >= 0).sort((a, b) => b.seq - a.seq);
  const page = found.slice(0, request.limit);
  if (found.length > request.limit) return { rows: page, after: page.at(-1)?.seq ?? null };
  const more = says === null && (sum?.looked ?? 0) >= LOOKED_THROUGH;
  return { rows: page, after: more ? (sum?.last ?? null) : null };
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
    const page = await find(sql, reader, request, asked);
    const words = [...asked.words.split(/\s+/).filter((word) => word !== ''), ...asked.phrases];
    const hits = page.rows.flatMap((row) => {
      const coll = request.kind === 'ticket' ? 'tickets' : 'records';
      // A hit has no more than its caller may read: no need to ask who works it.
      const body = bodySeenBy(reader.actor, coll, JSON.parse(row.body), false);
      return (request.kind === 'ticket' ? ticketHit(body as Ticket, words) : articleHit(body as Article, words)) ?? [];
    });
    return { hits, after: page.after };
  });
