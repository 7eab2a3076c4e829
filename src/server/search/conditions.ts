// From a parsed query to SQL. Nothing that was typed becomes SQL or query syntax: all of it travels as parameters, and
// only functions that take any text read it.
import { fold } from '@shared/search/analysis/fold';
import { stopWords } from '@shared/search/analysis/stop-words';
import type { Filter } from '@shared/search/index/filters';
import type { SearchRequest } from '@shared/search/request';
import type { SqlValue } from '../db/db';

export interface Conditions {
  /** Of the document's words `w`; null: it may say anything. */
  readonly says: string | null;
  /** Of the document `d`. */
  readonly where: readonly string[];
  readonly params: readonly SqlValue[];
}

/** More words, or filters, narrow nothing and cost much. */
const MOST_PARTS = 16;
const languages = ['simple', 'english', 'german', 'french'] as const;
const isStopWord = (word: string): boolean => Object.values(stopWords).some((words) => words.has(fold(word)));

const content = `coalesce(d.body->'editions'->-1->'content', d.body->'drafts'->-1->'content')`;
const ticketFields: Readonly<Record<string, string>> = {
  service: `d.body->>'serviceId'`,
  group: `d.body->>'groupId'`,
  category: `d.body->>'categoryId'`,
  subcategory: `d.body->>'subcategoryId'`,
  caller: `d.body->>'callerId'`,
  assignee: `d.body->>'assigneeId'`,
  state: `d.body->'state'->>'kind'`,
  location: `d.body->>'location'`,
  type: `'ticket'`,
  priority: `d.body->>'priority'`,
};
const articleFields: Readonly<Record<string, string>> = {
  service: `${content}->>'serviceId'`,
  category: `${content}->>'categoryId'`,
  subcategory: `${content}->>'subcategoryId'`,
  type: `${content}->>'type'`,
};

/** `tags`: whether this reader may know of them. */
export const conditionsOf = (
  request: Pick<SearchRequest, 'words' | 'typing' | 'phrases' | 'without' | 'filters'>,
  kind: 'ticket' | 'article',
  tags: boolean,
): Conditions => {
  const params: SqlValue[] = [];
  const param = (value: SqlValue): string => {
    params.push(value);
    return `$${params.length}`;
  };
  /** One word or phrase in each of the ways in which it is stored. */
  const anyOf = (text: string, how: 'plainto_tsquery' | 'phraseto_tsquery'): string => {
    const at = param(text);
    return `(${languages.map((language) => `${how}('${language}', ${at}::text)`).join(' || ')})`;
  };

  const typed = request.words.split(/\s+/).filter((word) => word !== '');
  const telling = typed.filter((word) => !isStopWord(word));
  const words = (telling.length > 0 ? telling : typed).slice(0, MOST_PARTS);
  const growing = request.typing ? typed.at(-1) : undefined;
  const queries = words.map((word) => {
    const whole = anyOf(word, 'plainto_tsquery');
    // Letters and digits alone can be quoted without a doubt.
    if (word !== growing || !/^[\p{L}\p{N}]{2,60}$/u.test(word)) return whole;
    return `(${whole} || to_tsquery('simple', ${param(`'${word}':*`)}::text))`;
  });
  for (const phrase of request.phrases.slice(0, MOST_PARTS))
    queries.push(`phraseto_tsquery('simple', ${param(phrase)}::text)`);
  for (const text of request.without.slice(0, MOST_PARTS)) queries.push(`!!${anyOf(text, 'phraseto_tsquery')}`);

  const says = queries.length === 0 ? null : `w.words @@ (${queries.join(' && ')})`;
  const where: string[] = [];
  const fields = kind === 'ticket' ? ticketFields : articleFields;
  const conditionOf = (filter: Filter): string => {
    if ('number' in filter) {
      const field = fields[filter.number];
      return field ? `coalesce(${field}, '') = any(${param(filter.values.map(String))}::text[])` : 'false';
    }
    const values = filter.values.slice(0, 2_000);
    if (filter.fact === 'tags') {
      const list = kind === 'ticket' ? `d.body->'tags'` : `${content}->'tags'`;
      if (!tags || values.length === 0) return 'false';
      return `exists (select 1 from jsonb_array_elements_text(${list}) tag where lower(tag) = any(${param(values)}::text[]))`;
    }
    const field = fields[filter.fact];
    if (!field) return 'false';
    if (filter.fact === 'location')
      return `position(lower(${param(values[0] ?? '')}::text) in lower(coalesce(${field}, ''))) > 0`;
    return `coalesce(${field}, '') = any(${param(values)}::text[])`;
  };
  for (const filter of request.filters.slice(0, MOST_PARTS))
    where.push(`${filter.not ? 'not ' : ''}(${conditionOf(filter)})`);
  return { says, where, params };
};
