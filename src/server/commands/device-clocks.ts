// What is known of the clocks of devices, read with the facts of a group and written with its outcomes.
import type { Sql } from '../db/db';
import { type DeviceClock, learned, placedAt } from './placed';
import type { Unit } from './unit';

export type DeviceClocks = Map<string, DeviceClock>;

const keyOf = ({ personId, deviceId }: Pick<Unit, 'personId' | 'deviceId'>): string => `${deviceId} ${personId}`;

const READ = `select c.device_id || ' ' || c.person_id as key, c.settled_at as "settledAt", c.low, c.high, c.skew,
    c.seen_at as "seenAt"
  from device_clock c join unnest($1::text[], $2::text[]) as x(device_id, person_id)
    on c.device_id = x.device_id and c.person_id = x.person_id`;

const WRITE = `insert into device_clock (device_id, person_id, settled_at, low, high, skew, seen_at)
  select * from json_to_recordset($1::text::json) as x(device_id text, person_id text, settled_at bigint, low bigint,
    high bigint, skew bigint, seen_at bigint) order by 1, 2
  on conflict (device_id, person_id) do update set settled_at = excluded.settled_at, low = excluded.low,
    high = excluded.high, skew = excluded.skew, seen_at = excluded.seen_at`;

const senders = (units: readonly Unit[]): Map<string, Unit> =>
  new Map(units.filter(({ sync }) => sync !== null).map((unit) => [keyOf(unit), unit]));

export const readDeviceClocks = async (sql: Sql, units: readonly Unit[]): Promise<DeviceClocks> => {
  const asked = [...senders(units).values()];
  if (asked.length === 0) return new Map();
  const rows = await sql.query<DeviceClock & { key: string }>(READ, [
    asked.map(({ deviceId }) => deviceId),
    asked.map(({ personId }) => personId),
  ]);
  return new Map(rows.map(({ key, ...clock }) => [key, clock]));
};

/** The unit where it belongs in time; what its sync tells of the device's clock is noted. */
export const placed = (unit: Unit, clocks: DeviceClocks): Unit => {
  const { sync, envelope } = unit;
  if (!sync) return unit;
  const key = keyOf(unit);
  const known = clocks.get(key) ?? null;
  const next = learned(sync, known);
  if (next) clocks.set(key, next);
  return { ...unit, at: placedAt(envelope.at, envelope.name, sync, known) };
};

export const writeDeviceClocks = async (sql: Sql, units: readonly Unit[], clocks: DeviceClocks): Promise<void> => {
  const rows = [...senders(units)].flatMap(([key, { deviceId, personId, sync }]) => {
    const clock = clocks.get(key);
    if (!clock || sync?.rest === undefined) return [];
    const { settledAt, low, high, skew, seenAt } = clock;
    return [{ device_id: deviceId, person_id: personId, settled_at: settledAt, low, high, skew, seen_at: seenAt }];
  });
  if (rows.length > 0) await sql.query(WRITE, [JSON.stringify(rows)]);
};
