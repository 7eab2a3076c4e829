// Reads the record of sign-ins, newest first.
import {
  MINE_SHOWN,
  PAGE_SHOWN,
  type SignInEvent,
  type SignInKind,
  type SignInOutcome,
  type SignInsPage,
  signInKinds,
} from '@shared/contract/sign-ins';
import { csvLine } from '@shared/domain/csv/write';
import type { Db } from '../db/db';

const refusals: readonly SignInKind[] = ['signInFailed', 'secondFactorFailed', 'providerFailed'];

const kindsOf: Readonly<Record<SignInOutcome, readonly SignInKind[]>> = {
  all: signInKinds,
  in: ['signIn'],
  refused: refusals,
  changes: signInKinds.filter((kind) => kind !== 'signIn' && !refusals.includes(kind)),
};

interface Row {
  id: number;
  at: number;
  kind: SignInKind;
  person_id: string | null;
  detail: Readonly<Record<string, unknown>>;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const eventOf = ({ id, at, kind, person_id: personId, detail }: Row): SignInEvent => {
  const by = text(detail['by']);
  const factor = detail['factor'];
  return {
    id,
    at,
    kind,
    personId,
    name: text(detail['name']),
    deviceName: text(detail['deviceName']),
    network: text(detail['address']),
    factor: factor === 'app' || factor === 'recovery' || factor === 'provider' ? factor : null,
    by: by === personId ? null : by,
  };
};

export interface Wanted {
  /** Null: everybody's. */
  readonly personId: string | null;
  readonly outcome: SignInOutcome;
  /** Only those before this id; null: from the newest on. */
  readonly before: number | null;
}

const read = async (db: Db, { personId, outcome, before }: Wanted, limit: number): Promise<SignInEvent[]> => {
  const whose = personId === null ? '$3::text is null' : 'person_id = $3';
  const rows = await db.query<Row>(
    `select id, at, kind, person_id, detail from audit
     where kind = any($1) and id < coalesce($2::bigint, 9223372036854775807) and ${whose} order by id desc limit $4`,
    [kindsOf[outcome], before, personId, limit],
  );
  return rows.map(eventOf);
};

export const readSignIns = async (db: Db, wanted: Wanted): Promise<SignInsPage> => {
  const events = await read(db, wanted, PAGE_SHOWN + 1);
  return { events: events.slice(0, PAGE_SHOWN), more: events.length > PAGE_SHOWN };
};

/** One's own, for a look at whether all of them were oneself. */
export const readOwnSignIns = (db: Db, personId: string): Promise<SignInEvent[]> =>
  read(db, { personId, outcome: 'all', before: null }, MINE_SHOWN);

const FILE_PAGE = 1_000;
const header = ['time', 'event', 'person', 'person id', 'name tried', 'device', 'network', 'second factor', 'by'];

/** CSV, newest first, with nothing in it that a spreadsheet would run. */
export async function* signInLines(
  db: Db,
  wanted: Omit<Wanted, 'before'>,
  nameOf: (id: string) => string | undefined,
): AsyncGenerator<string, void, undefined> {
  yield csvLine(header);
  for (let before: number | null = null; ; ) {
    const events: readonly SignInEvent[] = await read(db, { ...wanted, before }, FILE_PAGE);
    yield events
      .map(({ at, kind, personId, name, deviceName, network, factor, by }) =>
        csvLine([
          new Date(at).toISOString(),
          kind,
          personId === null ? '' : (nameOf(personId) ?? ''),
          personId ?? '',
          name ?? '',
          deviceName ?? '',
          network ?? '',
          factor ?? '',
          by === null ? '' : (nameOf(by) ?? by),
        ]),
      )
      .join('');
    before = events.at(-1)?.id ?? null;
    if (events.length < FILE_PAGE || before === null) return;
  }
}
