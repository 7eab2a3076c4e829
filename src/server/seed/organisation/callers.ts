// Those who call. The named ones have a part in a story; the others fill the house.
import type { Person } from '@shared/domain/person';
import type { Random } from '../random';
import { names } from './names';
import { type Site, siteNamed, sites } from './sites';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly site: string;
  readonly place: string | null;
  readonly phone: string;
  readonly devices: readonly string[];
  readonly vip?: boolean;
}

const named = (
  id: string,
  name: string,
  title: string,
  department: string,
  site: string,
  place: string | null,
  phone: string,
  devices: string,
  vip = false,
): Named => ({ id, name, title, department, site, place, phone, devices: devices ? devices.split(', ') : [], vip });

const HARBOUR = 'Harbour';
const MILL = 'Mill Road';
const PLANT = 'Northgate plant';
const GDANSK = 'Gdańsk service centre';
const PORTO = 'Porto office';

export const namedCallers: readonly Named[] = [
  named(
    'priya',
    'Priya Raman',
    'Financial controller',
    'Finance',
    HARBOUR,
    'Tower B, 3.08',
    '2214',
    'HB-3391, iPhone 15',
  ),
  named('luis.herrera', 'Luis Herrera', 'Shift lead', 'Warehouse', MILL, 'Hall 2', '4471', 'MR-2051, Scanner MR-118'),
  named(
    'anneke.visser',
    'Anneke Visser',
    'Accounts payable lead',
    'Finance',
    HARBOUR,
    'Tower A, 3.02',
    '2231',
    'HB-2840',
  ),
  named('nadia.haddad', 'Nadia Haddad', 'People partner', 'People', HARBOUR, 'Tower A, 2.14', '2140', 'HB-2977'),
  named(
    'dorota.maj',
    'Dorota Maj',
    'Warehouse supervisor',
    'Warehouse',
    MILL,
    'Dock office',
    '4402',
    'MR-2012, Scanner MR-104',
  ),
  named('ingrid.aas', 'Ingrid Aas', 'Payroll manager', 'Finance', HARBOUR, 'Tower A, 3.02', '2236', 'HB-3120'),
  named(
    'rafael.costa',
    'Rafael Costa',
    'Sales director',
    'Sales',
    HARBOUR,
    'Tower A, 4.12',
    '2405',
    'HB-3002, iPhone 15',
    true,
  ),
  named('marta.reyes', 'Marta Reyes', 'Catering manager', 'Facilities', MILL, 'Canteen', '4490', 'MR-2077'),
  named('pieter.claes', 'Pieter Claes', 'Customs broker', 'Logistics', HARBOUR, 'Tower B, 1.05', '2318', 'HB-2751'),
  named('beth.carver', 'Beth Carver', 'Category buyer', 'Purchasing', HARBOUR, 'Tower B, 3.08', '2377', 'HB-2207'),
  named('tom.ashby', 'Tom Ashby', 'Credit controller', 'Finance', HARBOUR, 'Tower A, 3.02', '2242', 'HB-3055'),
  named('yusuf.demir', 'Yusuf Demir', 'Demand planner', 'Planning', PLANT, 'Planning office', '5120', 'NG-1184'),
  named('henrik.dahl', 'Henrik Dahl', 'Key account manager', 'Sales', HARBOUR, 'Tower A, 4.12', '2411', 'HB-2866'),
  named('mateus.lima', 'Mateus Lima', 'Order desk clerk', 'Sales', PORTO, 'First floor', '6115', 'PO-0412'),
  named('nils.aalto', 'Nils Aalto', 'Cold chain engineer', 'Quality', MILL, 'Hall 3', '4433', 'MR-2090'),
  named('erin.walsh', 'Erin Walsh', 'Legal counsel', 'Legal', HARBOUR, 'Tower A, 4.12', '2460', 'HB-2918'),
  named('camille.roy', 'Camille Roy', 'Receptionist', 'Facilities', HARBOUR, 'Reception', '2000', 'HB-1003'),
  named('jamal.osei', 'Jamal Osei', 'Apprentice coordinator', 'People', PLANT, 'Maintenance', '5144', 'NG-1203'),
  named('wendy.cho', 'Wendy Cho', 'Brand manager', 'Marketing', HARBOUR, 'Tower B, 3.08', '2520', 'HB-3217, Pixel 9'),
  named('olga.ivanko', 'Olga Ivanko', 'Office manager', 'Facilities', HARBOUR, 'Tower A, 3.02', '2017', 'HB-2799'),
  named('stefan.brandt', 'Stefan Brandt', 'Gate keeper', 'Site security', MILL, 'Gate 2', '4405', 'MR-2003'),
  named('hugo.petit', 'Hugo Petit', 'Packaging designer', 'Marketing', HARBOUR, 'Tower B, 3.08', '2533', 'HB-3188'),
  named('greta.lind', 'Greta Lind', 'Treasury analyst', 'Finance', HARBOUR, 'Tower B, 3.08', '2251', 'HB-3044'),
  named('roza.nowicka', 'Róża Nowicka', 'Fleet planner', 'Logistics', GDANSK, 'Floor 6', '7120', 'GD-0931'),
  named('ian.mbeki', 'Ian Mbeki', 'Customer care agent', 'Customer care', GDANSK, 'Floor 5', '7033', 'GD-0818'),
  named('freya.lund', 'Freya Lund', 'Art director', 'Marketing', HARBOUR, 'Tower B, 3.08', '2531', 'HB-3190'),
  named('karim.saleh', 'Karim Saleh', 'Tender manager', 'Sales', HARBOUR, 'Tower A, 4.12', '2433', 'HB-2981'),
  named(
    'saoirse.byrne',
    'Saoirse Byrne',
    'Area manager',
    'Gate shops',
    'Gate shops',
    'Shop 7',
    '8007',
    'GS-0071, iPhone 15',
  ),
  named('victor.moraes', 'Victor Moraes', 'Commodity trader', 'Purchasing', PORTO, 'Second floor', '6140', 'PO-0433'),
  named(
    'fiona.hartley',
    'Fiona Hartley',
    'Chief financial officer',
    'Executive',
    HARBOUR,
    'Tower A, 4.12',
    '2401',
    'HB-3300, iPad',
    true,
  ),
  named('gordon.pike', 'Gordon Pike', 'Plant manager', 'Production', PLANT, 'Line 3', '5101', 'NG-1100', true),
  named('leila.benali', 'Leïla Benali', 'Quality analyst', 'Quality', PLANT, 'Quality lab', '5133', 'NG-1162'),
  named('agata.sikora', 'Agata Sikora', 'Invoice clerk', 'Finance', GDANSK, 'Floor 7', '7205', 'GD-1044'),
  named('tunde.abara', 'Tunde Abara', 'Forklift driver', 'Warehouse', MILL, 'Hall 1', '4418', 'Terminal 12'),
];

const departments: Readonly<Record<string, readonly (readonly [department: string, ...titles: string[]])[]>> = {
  [HARBOUR]: [
    ['Finance', 'Accountant', 'Financial analyst', 'Credit controller'],
    ['Sales', 'Account manager', 'Sales assistant', 'Tender analyst'],
    ['Purchasing', 'Buyer', 'Category analyst', 'Supplier manager'],
    ['Marketing', 'Content editor', 'Campaign manager', 'Designer'],
    ['People', 'Recruiter', 'People adviser', 'Trainer'],
    ['Logistics', 'Transport planner', 'Freight clerk', 'Customs clerk'],
  ],
  [MILL]: [
    ['Warehouse', 'Picker', 'Forklift driver', 'Shift lead', 'Stock controller'],
    ['Logistics', 'Dispatcher', 'Dock clerk', 'Driver coordinator'],
    ['Facilities', 'Caretaker', 'Canteen assistant'],
  ],
  [PLANT]: [
    ['Production', 'Line operator', 'Line lead', 'Process engineer'],
    ['Quality', 'Lab technician', 'Quality inspector'],
    ['Maintenance', 'Electrician', 'Fitter', 'Maintenance planner'],
  ],
  [GDANSK]: [
    ['Customer care', 'Customer care agent', 'Team coach', 'Claims handler'],
    ['Finance', 'Invoice clerk', 'Reconciliation analyst'],
    ['Planning', 'Demand planner', 'Supply planner'],
  ],
  [PORTO]: [
    ['Sales', 'Order desk clerk', 'Export manager'],
    ['Purchasing', 'Commodity trader', 'Origin buyer'],
  ],
  'Gate shops': [['Gate shops', 'Shop assistant', 'Shop manager']],
};

const ORGANISATION = 'Halbrook';
const bareLetters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', ı: 'i', đ: 'd' };

/** "Łukasz Żak" → "lukasz.zak": what an address and an id can be made of. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøßæıđ]/g, (letter) => bareLetters[letter] ?? '')
    .replace(/['’]/g, '')
    .replace(/[^a-z]+/g, '.');

const weighted = <T extends { readonly share: number }>(list: readonly T[], random: Random): T => {
  let left = random.next() * list.reduce((sum, item) => sum + item.share, 0);
  for (const item of list) {
    left -= item.share;
    if (left < 0) return item;
  }
  return list[list.length - 1] as T;
};

const callerFrom = (caller: Named): Person => ({
  id: caller.id,
  name: caller.name,
  email: `${plainName(caller.name)}@halbrook.example`,
  phone: caller.phone,
  role: 'requester',
  groupIds: [],
  title: caller.title,
  department: caller.department,
  location: caller.place ? `${caller.site}, ${caller.place}` : caller.site,
  organisation: ORGANISATION,
  devices: [...caller.devices],
  vip: caller.vip ?? false,
  active: true,
});

const phoneAt = (site: Site, n: number): string => `${2 + sites.indexOf(site)}${String(600 + n).padStart(3, '0')}`;

const madeUp = (random: Random, n: number, taken: ReadonlySet<string>): Named => {
  const site = weighted(sites, random);
  const house = departments[site.name] ?? [];
  const [department, ...titles] = random.pick(house);
  for (;;) {
    const { given, family } = weighted(names, random);
    const name = `${random.pick(given)} ${random.pick(family)}`;
    const id = plainName(name);
    if (taken.has(id)) continue;
    return named(
      id,
      name,
      random.pick(titles),
      department,
      siteNamed(site.name).name,
      random.pick(site.places),
      phoneAt(site, n % 400),
      `${site.code}-${String(1000 + n * 7)}`,
    );
  }
};

/** `count` callers, the named ones first. More than the names give (some 1,500) get a number behind the name. */
export const demoCallers = (random: Random, count: number): Person[] => {
  const callers = namedCallers.map(callerFrom);
  const taken = new Set(callers.map((caller) => caller.id));
  const perRound = 900;
  for (let n = callers.length; n < count; n++) {
    const round = Math.floor(n / perRound);
    const start = round * perRound;
    if (n === start) taken.clear();
    const made = callerFrom(madeUp(random, n, taken));
    taken.add(made.id);
    const suffix = round === 0 ? '' : String(round + 1);
    callers.push(
      round === 0
        ? made
        : {
            ...made,
            id: `${made.id}.${suffix}`,
            name: `${made.name} ${suffix}`,
            email: made.email?.replace('@', `${suffix}@`) ?? null,
          },
    );
  }
  return callers;
};
