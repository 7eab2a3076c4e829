import type { Migration } from './migration';

// What is searched of tickets and articles over the whole history, as words in the four ways in which they are looked
// for: as they stand, and by the stems of three languages. Only what every reader of the document may read is in it:
// no notes, no tags, no drafts beside a published text, no solutions. One function without others of ours, because
// maintenance of an index runs without our schema in its search path. Bounded, so that no text is too long for a vector.
export const searchIndex: Migration = {
  version: 3,
  name: 'search',
  sql: `
create function search_vector(coll text, body jsonb) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('pg_catalog.simple', t) || to_tsvector('pg_catalog.english', t)
    || to_tsvector('pg_catalog.german', t) || to_tsvector('pg_catalog.french', t)
  from (select left(case coll
    when 'tickets' then coalesce(body->>'number', '') || E'\\n' || coalesce(body->>'shortDescription', '') || E'\\n'
      || coalesce(body->>'description', '') || E'\\n' || coalesce(body->'state'->'resolution'->>'notes', '') || E'\\n'
      || coalesce(body->>'configurationItem', '') || E'\\n' || coalesce(body->>'location', '')
    when 'records' then coalesce(body->>'id', '') || E'\\n' || coalesce(c->>'title', '') || E'\\n'
      || coalesce(c->>'summary', '') || E'\\n' || coalesce((select string_agg(s->>'text', E'\\n')
        from jsonb_array_elements(case when jsonb_typeof(c->'sections') = 'array' then c->'sections' else '[]' end) s), '')
    else '' end, 60000) as t
    from (select coalesce(body->'editions'->-1->'content', body->'drafts'->-1->'content') as c) as content) as words
$$;
create index doc_search on doc using gin (search_vector(coll, body))
  where not deleted and (coll = 'tickets' or coll = 'records');
`,
};
