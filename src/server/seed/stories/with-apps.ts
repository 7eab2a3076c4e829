// Work of those who keep applications and access running.
import { assign, link, note, override, promise, reply, says, take } from './beats';
import type { Story } from './story';

export const withApps: readonly Story[] = [
  {
    number: 120327,
    short: 'Customs portal times out for brokers',
    description:
      'Declarations hang at "validating" and time out after two minutes. Every second one goes through. Six trucks wait at the border with us.',
    caller: 'pieter.claes',
    openedBy: 'sofia.marino',
    channel: 'phone',
    service: 'customs',
    category: 'business.customs',
    impact: 1,
    urgency: 2,
    group: 'apps',
    tags: ['vendor'],
    affects: 'Three brokers, six trucks',
    clock: { resolveUsed: 0.41 },
    beats: [
      [0.03, take('lotte.vos')],
      [
        0.2,
        note(
          'lotte.vos',
          'The authority’s test interface answers in 3 s, the live one in 110 s. Their status page admits "delays" since 08:50.',
        ),
      ],
      [
        0.3,
        reply(
          'lotte.vos',
          'Pieter, the delay is on the authority’s side. I have switched your three accounts to the fallback interface, which queues: send once and do not repeat, please.',
        ),
      ],
      [
        0.75,
        says('pieter.claes', 'Four of six are through. The fallback shows no receipt number, drivers ask for it.'),
      ],
      [
        -18,
        note('lotte.vos', 'Receipt numbers come by mail in the fallback. Forwarding rule to the brokers’ mailbox set.'),
      ],
    ],
  },
  {
    number: 120336,
    short: 'ERP: no VA02 after role change',
    description: 'Since I moved to the order desk I can create orders but not change them. VA02 says no authorisation.',
    caller: 'mateus.lima',
    openedBy: 'rosa.ferreira',
    channel: 'phone',
    service: 'erp',
    category: 'account.rights',
    impact: 2,
    urgency: 2,
    group: 'identity',
    tags: ['access'],
    clock: { resolveUsed: 0.46 },
    beats: [
      [0.08, take('ruth.adeyemi')],
      [
        0.3,
        note(
          'ruth.adeyemi',
          'Role ORDER_DESK_PT lacks the change activity for document type ZEX. It was copied from the British role before ZEX existed.',
        ),
      ],
      [
        0.55,
        reply(
          'ruth.adeyemi',
          'Mateus, your role lacks one right that the others got by hand long ago. The data owner has to agree to the corrected role; I have asked her and expect her answer today.',
        ),
      ],
      [-52, note('ruth.adeyemi', 'Owner agreed for Porto. Transport is in the 17:00 window.')],
    ],
  },
  {
    number: 120314,
    short: 'Access request ignored, Tender 2026 site',
    description: 'I asked for access to the tender site a week ago, the owner has left the company. Nobody approves.',
    caller: 'karim.saleh',
    openedBy: 'karim.saleh',
    channel: 'selfService',
    service: 'teamsites',
    category: 'files.share',
    impact: 3,
    urgency: 2,
    group: 'identity',
    tags: ['access'],
    clock: { respondLeft: 58 },
    beats: [
      [
        0.5,
        note(
          'gareth.pugh',
          'Owner left in September, site has no second owner. Head of sales is Rafael Costa, he could take it over.',
        ),
      ],
    ],
  },
  {
    number: 120303,
    short: 'Invoice scan reads Polish letters as question marks',
    description:
      'Since the update the scan turns ł, ó and ż in supplier names into question marks. Each invoice needs a correction by hand, about 200 a day.',
    caller: 'agata.sikora',
    openedBy: 'mateusz.zielinski',
    channel: 'email',
    service: 'erp',
    category: 'business.erp',
    impact: 2,
    urgency: 2,
    group: 'apps',
    affects: 'Invoice team Gdańsk, seven people',
    clock: { resolveUsed: 0.55 },
    beats: [
      [0.1, take('lotte.vos')],
      [
        0.3,
        note(
          'lotte.vos',
          'Interface writes Latin-1 since the update, the ERP expects UTF-8. Switch is in the connector, needs a restart of the import.',
        ),
      ],
      [
        0.5,
        reply(
          'lotte.vos',
          'Agata, found: one setting fell back with the update. We change it at 18:00 after your last batch. Names that were imported wrongly are corrected by a script tonight, you need not touch them.',
        ),
      ],
    ],
  },
  {
    number: 120298,
    short: 'Board papers: tablet shows yesterday’s version',
    description:
      'My tablet shows yesterday’s draft of the board papers, the laptop the right one. The board meets tomorrow at nine.',
    caller: 'fiona.hartley',
    openedBy: 'maya',
    channel: 'phone',
    service: 'teamsites',
    category: 'files.share',
    impact: 3,
    urgency: 2,
    group: 'desk',
    tags: ['vip'],
    device: 'iPad',
    location: 'Harbour, Tower A, 4.12',
    clock: { resolveUsed: 0.4 },
    beats: [
      [0.05, take('maya')],
      [0.1, override('maya', 3, 'Board meeting tomorrow at nine, papers for ten people')],
      [0.3, note('maya', 'Offline copy on the tablet is pinned to the old link. New link sent, pinned copy removed.')],
      [
        0.5,
        reply(
          'maya',
          'Ms Hartley, the tablet now follows the current folder. Version at the bottom of page 1 should read 4.2. I call you today when the last paper is in, and we check it together.',
        ),
      ],
      [0.52, promise('maya', 'Call, and check the version of the papers with her', 80)],
    ],
  },
  {
    number: 120295,
    short: 'Database nightly job runs into the morning shift',
    description: 'Stock figures are stale until half past seven. The nightly job used to end at five.',
    caller: 'gordon.pike',
    openedBy: 'sofia.marino',
    channel: 'email',
    service: 'warehouse',
    category: 'business.warehouse',
    impact: 2,
    urgency: 2,
    group: 'apps',
    location: 'Northgate plant',
    clock: { resolveUsed: 0.64 },
    beats: [
      [0.06, take('yara.haddad')],
      [
        0.15,
        note(
          'yara.haddad',
          'Job takes 40 minutes longer each week. The same query on the archive table, no index on the booking date since the partition change.',
        ),
      ],
      [0.2, assign('yara.haddad', 'platform', 'aisha.bello')],
      [
        0.6,
        note(
          'aisha.bello',
          'Index built on the standby: job down to 1 h 50 m. Production tonight at 20:00, change is approved.',
        ),
      ],
      [0.62, link('aisha.bello', 'fixedBy', 'CHG0030118')],
      [
        0.7,
        reply(
          'aisha.bello',
          'Mr Pike, tonight’s run should end at about ten to five. I look at it at six and write to you before your shift meeting.',
        ),
      ],
    ],
  },
];
