// A ticket into a file: what the desk said of it, what was done here since, and what whoever opens it needs to go on.
import type { Article } from '@shared/domain/article';
import { published } from '@shared/domain/article';
import {
  type Contents,
  type Correspondent,
  fileOf,
  LARGEST_FILE,
  LARGEST_LETTER,
  MOST_COMMANDS,
  MOST_ENCLOSED,
} from '@shared/domain/parcel';
import { mayWork } from '@shared/domain/permissions';
import { groupOf, type World } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { signing } from '@shared/signing/signing';
import { heldTickets } from '../command-line';
import { newId } from '../ids';
import type { ParcelMade } from '../parcel-model';
import type { OpenDesk } from './desk';
import { shownTicket } from './shown';
import { plain } from './stored';
import { loadTicket, readTickets } from './ticket-source';

const textsIn = (value: unknown, found: Set<string>): Set<string> => {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) textsIn(inner, found);
  return found;
};

/** Everybody who is named in it. */
const peopleIn = (desk: OpenDesk, value: unknown): Correspondent[] =>
  [...textsIn(value, new Set([desk.present.person.id]))].flatMap((id) => {
    const person = desk.people.people.get(id);
    return person ? [{ id, name: person.name, role: person.role, groupIds: person.groupIds }] : [];
  });

/** As readers get them; those that are meant for a few stay with those few. */
const articlesOf = async (desk: OpenDesk, ticket: Ticket, world: World): Promise<Article[]> => {
  const ids = ticket.solutions.map(({ source }) => source).filter((source) => source.startsWith('KB'));
  const found = await desk.pulled.records.findByIds([...new Set(ids)]).exec();
  return [...found.values()].flatMap((document) => {
    const record = plain(document.toJSON());
    if (record.kind !== 'article') return [];
    const article = record as Article;
    const edition = published(article);
    if (!edition) return [];
    const { audience } = edition.content;
    if (audience.kind === 'group' && groupOf(world, audience.groupId)?.restricted) return [];
    return [{ ...article, editions: [edition], drafts: [], dropped: [], feedback: [] }];
  });
};

const withoutPictures = (contents: Contents): Contents => ({
  ...contents,
  articles: contents.articles.map((article) => ({ ...article, images: [] })),
});

export const makeParcel = async (desk: OpenDesk, number: string): Promise<ParcelMade> => {
  const pulled = (await readTickets(desk.pulled, [number])).get(number) ?? null;
  const world = desk.people.world();
  const shown = shownTicket(desk, number, pulled);
  if (!world || !shown || !mayWork(desk.people.actor(), shown, world)) {
    return { ok: false, fault: { code: 'notForYou' } };
  }
  const isHeld = heldTickets(desk.outbox.items()).has(number);
  const own = desk.outbox
    .pendingOn(number)
    .filter(({ from, status }) => from === undefined && !(isHeld && status === 'waiting'));
  // It may reach the server by the file from now on: it can't be taken back as if nobody had seen it.
  await desk.outbox.markAttempted(own.map(({ envelope }) => envelope.id));
  const commands = own.map(({ envelope }) => envelope);
  const { entries } = await loadTicket(desk.source, number, pulled);
  const enclosed = desk.parcels.undelivered(number).map(({ sealed }) => sealed);
  if (commands.length > MOST_COMMANDS || enclosed.length > MOST_ENCLOSED)
    return { ok: false, fault: { code: 'tooLarge' } };
  const contents: Contents = {
    ticket: pulled,
    entries: [...entries],
    people: peopleIn(desk, [pulled, entries, shown, commands]),
    articles: await articlesOf(desk, shown, world),
    attachments: (shown.attachments ?? []).map(({ name }) => name),
    enclosed,
  };
  for (const kept of [contents, withoutPictures(contents)]) {
    const text = JSON.stringify(kept);
    const letter = { id: newId(), number, commands, contents: await signing.digest(text) };
    const signed = await desk.seal.sign(letter);
    if (!signed.ok) return signed;
    const file = fileOf(signed.sealed, text);
    if (file.length <= LARGEST_FILE && signed.sealed.letter.length <= LARGEST_LETTER) return { ok: true, text: file };
  }
  return { ok: false, fault: { code: 'tooLarge' } };
};
