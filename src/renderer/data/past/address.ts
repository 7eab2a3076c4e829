// The moment that is looked at stands in the address, and nowhere else: who gets the address sees what its sender saw.
const PARAM = 'at';

/** Lists, tickets and the panel have a past; other pages are of now. */
const hasPast = (path: string): boolean => /^\/(v\/[^/]+|t\/[^/]+|workload)$/.test(path);

/** YYYY-MM-DDTHH:MM, in UTC with a Z, else in the time of this device. Null: no moment. */
export const momentIn = (path: string, search: string): number | null => {
  if (!hasPast(path)) return null;
  const field = new URLSearchParams(search).get(PARAM);
  if (field === null || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z?$/.test(field)) return null;
  const at = Date.parse(field);
  return Number.isNaN(at) ? null : at;
};

const MINUTE = 60_000;

/** `path` at a moment; null: now. */
export const addressAt = (path: string, at: number | null): string => {
  const [bare = '', query = ''] = path.split('?');
  const params = new URLSearchParams(query);
  params.delete(PARAM);
  const rest = params.size > 0 ? `?${params}` : '';
  if (at === null || !hasPast(bare)) return bare + rest;
  const field = `${new Date(Math.floor(at / MINUTE) * MINUTE).toISOString().slice(0, 16)}Z`;
  return `${bare}${rest === '' ? '?' : `${rest}&`}${PARAM}=${field}`;
};

/** Where the path has a past of its own, it is kept on the way there. */
export const keepingMoment = (to: string, at: number | null): string =>
  at === null || new URLSearchParams(to.split('?')[1] ?? '').has(PARAM) ? to : addressAt(to, at);

/** What is looked at on this page, for whoever decides outside a render. */
export const lookedAt = (): number | null =>
  typeof location === 'undefined' ? null : momentIn(location.pathname, location.search);

export const isLookingBack = (): boolean => lookedAt() !== null;
