import type { Migration } from './migration';

// What is searched of tickets and articles over the whole history, as words in the four ways in which they are looked
// for: as they stand, and by the stems of three languages. Only what every reader of the document may read is in it:
// no notes, no tags, no drafts beside a published text, no solutions. Bounded, so that no text is too long for a vector.
// A table of its own, written only when a text has changed: most commands change none, and stems cost more than they do.
export const searchIndex: Migration = {
  version: 3,
  name: 'search',
  sql: `
create table doc_words (
  coll text collate "C" not null,
  id text collate "C" not null,
  words tsvector not null,
  primary key (coll, id)
);
create index doc_words_search on doc_words using gin (words);

create function search_text(coll text, body jsonb) returns text language sql immutable parallel safe as $$
  select left(case coll
    when 'tickets' then coalesce(body->>'number', '') || E'\\n' || coalesce(body->>'shortDescription', '') || E'\\n'
      || coalesce(body->>'description', '') || E'\\n' || coalesce(body->'state'->'resolution'->>'notes', '') || E'\\n'
      || coalesce(body->>'configurationItem', '') || E'\\n' || coalesce(body->>'location', '')
    when 'records' then coalesce(body->>'id', '') || E'\\n' || coalesce(c->>'title', '') || E'\\n'
      || coalesce(c->>'summary', '') || E'\\n' || coalesce((select string_agg(s->>'text', E'\\n')
        from jsonb_array_elements(case when jsonb_typeof(c->'sections') = 'array' then c->'sections' else '[]' end) s), '')
    else '' end, 60000)
  from (select coalesce(body->'editions'->-1->'content', body->'drafts'->-1->'content') as c) as content
$$;

create function search_vector(t text) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('pg_catalog.simple', t) || to_tsvector('pg_catalog.english', t)
    || to_tsvector('pg_catalog.german', t) || to_tsvector('pg_catalog.french', t)
$$;

create function note_words() returns trigger language plpgsql as $$
declare
  now_said text := search_text(new.coll, new.body);
begin
  if new.deleted then
    delete from doc_words w where w.coll = new.coll and w.id = new.id;
  elsif tg_op = 'INSERT' or old.deleted or search_text(old.coll, old.body) is distinct from now_said then
    insert into doc_words (coll, id, words) values (new.coll, new.id, search_vector(now_said))
      on conflict (coll, id) do update set words = excluded.words;
  end if;
  return null;
end
$$;
create trigger doc_words_inserted after insert on doc for each row
  when (new.coll = 'tickets' or new.coll = 'records') execute function note_words();
create trigger doc_words_updated after update on doc for each row
  when (new.coll = 'tickets' or new.coll = 'records') execute function note_words();

insert into doc_words (coll, id, words) select coll, id, search_vector(search_text(coll, body)) from doc
  where not deleted and (coll = 'tickets' or coll = 'records');
`,
};
