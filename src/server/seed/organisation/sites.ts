// Halbrook moves and keeps fresh food: a head office by the harbour, warehouses, a plant, a service centre, shops.

export interface Site {
  readonly name: string;
  /** Where on the site people and things are. */
  readonly places: readonly string[];
  /** Three letters of the site's device names. */
  readonly code: string;
  readonly timeZone: string;
  /** Of all callers, in percent. */
  readonly share: number;
}

export const sites: readonly Site[] = [
  {
    name: 'Harbour',
    places: ['Tower A, 2.14', 'Tower A, 3.02', 'Tower A, 4.12', 'Tower B, 1.05', 'Tower B, 3.08', 'Reception'],
    code: 'HB',
    timeZone: 'Europe/London',
    share: 34,
  },
  {
    name: 'Mill Road',
    places: ['Hall 1', 'Hall 2', 'Hall 3', 'Dock office', 'Gate 2', 'Canteen'],
    code: 'MR',
    timeZone: 'Europe/London',
    share: 24,
  },
  {
    name: 'Northgate plant',
    places: ['Line 1', 'Line 3', 'Quality lab', 'Maintenance', 'Packing', 'Planning office'],
    code: 'NG',
    timeZone: 'Europe/London',
    share: 16,
  },
  {
    name: 'Gdańsk service centre',
    places: ['Floor 5', 'Floor 6', 'Floor 7'],
    code: 'GD',
    timeZone: 'Europe/Warsaw',
    share: 14,
  },
  {
    name: 'Porto office',
    places: ['First floor', 'Second floor'],
    code: 'PO',
    timeZone: 'Europe/Lisbon',
    share: 7,
  },
  { name: 'Gate shops', places: ['Shop 4', 'Shop 7', 'Shop 11'], code: 'GS', timeZone: 'Europe/London', share: 5 },
];

export const siteNamed = (name: string): Site => {
  const site = sites.find((candidate) => candidate.name === name);
  if (!site) throw new RangeError(`no site is called ${name}`);
  return site;
};
