// A file onto this device: looked at first, then taken in. It is opened anew each time, so that nothing rests on what a
// page says about it.
import { commandNamed } from '@shared/domain/commands/registry';
import { fold, type Unsent } from '@shared/domain/fold';
import type { Letter, ParcelFault } from '@shared/domain/parcel';
import { type OpenParcel, openParcel } from '@shared/domain/parcel-open';
import { isDesk, isMemberOf, maySeeRecord, mayWork } from '@shared/domain/permissions';
import type { Actor } from '@shared/domain/person';
import type { World } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import type { Submission } from '../backend';
import type { ParcelLook, ParcelTaken } from '../parcel-model';
import type { OpenDesk } from './desk';
import { keptOf } from './parcel-book';

const refused = (code: ParcelFault['code']): { ok: false; fault: ParcelFault } => ({ ok: false, fault: { code } });

/** Of whom the desk has not told here, what the file says. */
const worldWith = (world: World, parcel: OpenParcel): World => {
  const told = new Map(parcel.contents.people.map((each) => [each.id, each]));
  const nothing = { email: null, phone: null, title: null, department: null, location: null, organisation: null };
  return {
    ...world,
    person: (id) => {
      const stranger = told.get(id);
      return world.person(id) ?? (stranger && { ...stranger, ...nothing, devices: [], vip: false, active: true });
    },
  };
};

const commandsIn = ({ letter, enclosed }: OpenParcel): Unsent[] =>
  [...enclosed.map((each) => each.letter), letter].flatMap(({ commands, by, device }: Letter) =>
    commands.map((envelope) => ({ ...envelope, from: { personId: by, deviceId: device } })),
  );

/** Those who work on it, and those to whom it is offered. */
const isFor = (actor: Actor, ticket: Ticket, world: World): boolean =>
  (isDesk(actor) || actor.role === 'vendor') &&
  (mayWork(actor, ticket, world) || isMemberOf(actor, ticket.handoff?.toGroupId ?? null));

/** What the desk has told of already is not laid on top of it again. */
const isKnown = async (desk: OpenDesk, commandId: string): Promise<boolean> =>
  (await desk.pulled.entries.findOne(`${commandId}.0`).exec()) !== null;

interface Read {
  readonly parcel: OpenParcel;
  readonly view: Extract<ParcelLook, { ok: true }>['view'];
}

const read = async (
  desk: OpenDesk,
  text: string,
): Promise<{ ok: true; read: Read } | { ok: false; fault: ParcelFault }> => {
  const opened = await openParcel(text, desk.seal.trust());
  if (!opened.ok) return opened;
  const parcel = opened.value;
  const { letter, certificate, contents } = parcel;
  const known = desk.people.world();
  if (!known) return refused('noKey');
  const world = worldWith(known, parcel);
  const actor = desk.people.actor();
  const author = { actor, deviceId: desk.present.deviceId };
  const { ticket, entries } = fold(contents.ticket, commandsIn(parcel), author, world, commandNamed);
  if (!ticket || !isFor(actor, ticket, world)) return refused('notForYou');
  const isOwn = letter.by === desk.present.person.id && letter.device === desk.present.deviceId;
  const unsent: string[] = [];
  for (const { id } of commandsIn(parcel)) if (!(await isKnown(desk, id))) unsent.push(id);
  const told = new Set(contents.entries.map(({ id }) => id));
  const view = {
    by: letter.by,
    byName: world.person(letter.by)?.name ?? letter.by,
    at: letter.at,
    desk: certificate.deskName,
    ticket,
    entries: [...contents.entries, ...entries.filter(({ id }) => !told.has(id))],
    unsent,
    articles: contents.articles.filter((article) => maySeeRecord(actor, article, world)),
    attachments: contents.attachments,
    names: Object.fromEntries(contents.people.map(({ id, name }) => [id, name])),
    here: isOwn ? ('own' as const) : desk.parcels.has(letter.id) ? ('taken' as const) : ('no' as const),
  };
  return { ok: true, read: { parcel, view } };
};

export const lookAtParcel = async (desk: OpenDesk, text: string): Promise<ParcelLook> => {
  const opened = await read(desk, text);
  return opened.ok ? { ok: true, view: opened.read.view } : opened;
};

/** @param place sorts before all that is done here from now on, and after all that was */
export const takeParcel = async (desk: OpenDesk, text: string, place: string): Promise<ParcelTaken> => {
  const opened = await read(desk, text);
  if (!opened.ok) return opened;
  const { parcel } = opened.read;
  const { letter, sealed, contents, enclosed } = parcel;
  const { number } = letter;
  const now = desk.options.now();
  const nothing = { ticket: null, entries: [], people: [] };
  const letters = [
    ...enclosed.map((each, n) => keptOf(each.letter, each.sealed, now + n, nothing)),
    keptOf(letter, sealed, now + enclosed.length, contents),
  ].filter(({ id }) => !desk.parcels.has(id));
  const submissions: Submission[] = [];
  for (const [n, { from, ...envelope }] of commandsIn(parcel).entries()) {
    const isMine = from?.personId === desk.present.person.id && from.deviceId === desk.present.deviceId;
    if (!from || isMine || (await isKnown(desk, envelope.id))) continue;
    submissions.push({ envelope, seen: null, order: `${place}.${String(n).padStart(4, '0')}`, from });
  }
  // The letters first: a command that is here without the letter that carries it would wait for ever. One's own letters
  // too: what stands on them must not be at the server before them.
  await desk.parcels.put(letters);
  const strangers = desk.people.meet(contents.people);
  if (strangers.length > 0) desk.pages.tell({ kind: 'desk', people: strangers });
  desk.projector.itemsChanged(await desk.outbox.add(submissions));
  desk.projector.ticketChanged(number, undefined);
  await desk.projector.idle();
  desk.sync?.sendNow();
  return { ok: true, number };
};
