import type { Template } from './template';

export const applicationTemplates: readonly Template[] = [
  {
    service: 'erp',
    category: 'business.erp',
    group: 'apps',
    weight: [2, 2],
    titles: [
      'Order can’t be released: “blocked by user”',
      'ERP session ends in the middle of posting',
      'Delivery note prints without address',
    ],
    descriptions: [
      'The order is blocked by {name}, who is on holiday.',
      'About {n} times a day, always in the same window.',
    ],
    notes: [
      'Lock of a session that was never closed. Ended after asking the owner.',
      'Address form lost its second line with the transport of {day}. Corrected.',
    ],
    replies: ['The lock is gone, you can release the order. Nothing that was entered is lost.'],
    ends: [
      ['solutionProvided', 'Orphaned lock removed, order released.'],
      ['resolvedByChange', 'Form corrected with the transport of {day}.'],
    ],
  },
  {
    service: 'erp',
    category: 'business.erp',
    group: 'apps',
    weight: [2, 2],
    titles: ['Price list of {day} not active', 'Wrong exchange rate in the quotation', 'Batch number already used'],
    descriptions: [
      'Customers are quoted the old prices. {n} quotations since this morning.',
      'It takes the rate of last month.',
    ],
    notes: [
      'Condition records are valid from the first, job for the rest failed at record {n}. Restarted.',
      'Rate table was loaded twice, second time empty.',
    ],
    replies: [
      'New prices are active. The quotations of this morning are on a list that I sent you, they need a second look.',
    ],
    ends: [
      ['solutionProvided', 'Load job restarted, prices compared with the list in ten places.'],
      ['knownError', 'Rate loaded by hand; the loader’s fault is known and on the list.'],
    ],
  },
  {
    service: 'payroll',
    category: 'business.payroll',
    group: 'apps',
    weight: [2, 2],
    titles: [
      'Overtime of the plant missing in the preview',
      'Payslip shows the old address',
      'Travel claim stuck in approval',
    ],
    descriptions: ['For {n} people the overtime of last week is not there.', 'I changed it in the portal on {day}.'],
    notes: [
      'Time file of the plant was loaded after the cut. Loaded again for the preview.',
      'Deputy rule of the approver had ended.',
    ],
    replies: ['The overtime is in the new preview. Could you compare two people before it becomes final?'],
    ends: [
      ['solutionProvided', 'Time file loaded again, totals agree with the plant.'],
      ['solutionProvided', 'Deputy renewed, claim approved.'],
    ],
  },
  {
    service: 'warehouse',
    category: 'business.warehouse',
    group: 'apps',
    weight: [2, 1],
    titles: ['Pick list prints twice at {place}', 'Stock shows minus {n}', 'Truck can’t be closed in the system'],
    descriptions: [
      'Every list comes out twice, and sometimes both are picked.',
      'The truck has left, the system thinks it is here.',
    ],
    notes: [
      'Two print jobs since the printer was renamed. Old one removed.',
      'Last pallet hung between two bookings. Posted by hand with the shift lead.',
    ],
    replies: ['The truck is closed, the papers are in the dispatch folder. Pick lists come once.'],
    ends: [
      ['solutionProvided', 'Second output removed, ten lists printed once.'],
      ['workaroundProvided', 'Posted by hand. The cause is being looked at as a problem.'],
    ],
  },
  {
    service: 'customs',
    category: 'business.customs',
    group: 'apps',
    weight: [2, 2],
    titles: [
      'Declaration refused: code {n} unknown',
      'Customs portal signs out at once',
      'Receipt missing for a declaration of {day}',
    ],
    descriptions: ['The same goods went through last week.', 'Broker waits for the number, driver as well.'],
    notes: [
      'Code list of the authority changed on {day}, ours was one version behind. Loaded.',
      'Authority confirms a fault at their end.',
    ],
    replies: ['The new code list is loaded. Send the declaration once more, the draft is still there.'],
    ends: [
      ['solutionProvided', 'Code list of the authority loaded, declaration accepted.'],
      ['noResolutionProvided', 'Fault at the authority, over since noon. Nothing changed here.'],
    ],
  },
  {
    service: 'timeclock',
    category: 'business.time',
    group: 'field-west',
    weight: [3, 2],
    titles: ['Time clock at {place} does not read badges', 'Break booked twice', 'Holiday balance jumped by {n} days'],
    descriptions: ['The whole shift queues. We write times on paper.', 'I would like it to be true, but it is not.'],
    notes: [
      'Reader cleaned, badge read at the first try.',
      'Correction run was started for two years at once. Undone by Apps.',
    ],
    replies: ['The clock reads again. Times on paper please to your shift lead, they are added by hand.'],
    ends: [
      ['solutionProvided', 'Reader replaced, times on paper added.'],
      ['solutionProvided', 'Correction run undone, balances compared with last month.'],
    ],
  },
  {
    service: 'planning',
    category: 'business.planning',
    group: 'apps',
    weight: [3, 2],
    titles: [
      'Forecast does not load for region North',
      'Planning tool loses my filter',
      'Numbers differ between tool and sheet',
    ],
    descriptions: [
      'It loads for {n} minutes and then shows an empty table.',
      'The difference is always one week, I think.',
    ],
    notes: [
      'Cube was being rebuilt during office hours. Moved to the night.',
      'Sheet counts weeks from Sunday, tool from Monday.',
    ],
    replies: ['Your region loads again. Rebuild runs at night from now on.'],
    ends: [
      ['solutionProvided', 'Rebuild moved to the night.'],
      ['userError', 'Sheet counted weeks from Sunday. Shown how to change it.'],
    ],
  },
  {
    service: 'office',
    category: 'software.office',
    group: 'endpoint',
    weight: [3, 2],
    titles: ['Excel opens files read-only', 'Macros blocked since {day}', 'Word template of the letterhead is gone'],
    descriptions: [
      'Every file from the share opens read-only, mine too.',
      'The month-end macro is from 2016 and nobody knows it, but it is needed.',
    ],
    notes: [
      'Share was not on the list of trusted places. Added by policy.',
      'Template folder moved with the new tenant. Path corrected by policy.',
    ],
    replies: ['Sign out and in once, then the share counts as trusted and the macro runs.'],
    ends: [
      ['solutionProvided', 'Trusted place added by policy.'],
      ['solutionProvided', 'Template path corrected by policy, letterhead is back.'],
    ],
  },
  {
    service: 'office',
    category: 'software.update',
    group: 'endpoint',
    weight: [3, 3],
    titles: [
      'Update wants to restart in the middle of the day',
      '{app} crashes since the update',
      'Update stuck at {n} %',
    ],
    descriptions: ['It counts down and I am in a meeting.', 'Since {day}, several times an hour.'],
    notes: [
      'Deadline of the update had passed while the laptop was off. Put off by one day.',
      'Repair of the installation, same version.',
    ],
    replies: ['Your restart is put off until tonight. Leave the laptop on mains when you go home.'],
    ends: [
      ['solutionProvided', 'Update installed overnight, no crash since.'],
      ['workaroundProvided', 'Previous version kept for a week until the corrected update is out.'],
    ],
  },
  {
    service: 'design',
    category: 'software.licence',
    group: 'desk',
    weight: [3, 3],
    titles: [
      'Licence expired message in the design suite',
      'No licence left for the PDF editor',
      'Trial period ends in {n} days',
    ],
    descriptions: ['It worked yesterday. I have an advert to finish by {day}.'],
    notes: [
      'Seat had moved to a colleague who left. Moved back.',
      'All {n} seats in use, three not opened for months. Freed one after asking.',
    ],
    replies: ['You have a seat again. Sign out of the suite and in once.'],
    ends: [
      ['solutionProvided', 'Unused seat freed and assigned.'],
      ['resolvedByRequest', 'Seat ordered with a request, assigned on arrival.'],
    ],
  },
  {
    service: 'pos',
    category: 'site.till',
    group: 'desk',
    weight: [2, 2],
    titles: [
      'Till at {place} does not open the drawer',
      'Card terminal says “host not found”',
      'Till prices differ from the shelf',
    ],
    descriptions: ['We open it with the key each time. There is a queue.', 'Cash only since {n} o’clock.'],
    notes: [
      'Cable of the drawer was in the wrong socket after cleaning.',
      'Terminal had lost its address. Restarted in the right order: router, terminal, till.',
    ],
    replies: ['Please restart in this order: router, terminal, till. I stay on the line.'],
    ends: [
      ['solutionProvided', 'Restarted in the right order with the shop on the phone.'],
      ['solutionProvided', 'Price file of the night loaded again.'],
    ],
  },
  {
    service: 'buildings',
    category: 'site.sensor',
    group: 'network',
    weight: [2, 2],
    titles: [
      'Temperature sensor at {place} shows −99',
      'Gate camera is black',
      'No data from the cold rooms since {day}',
    ],
    descriptions: ['The local display is right, the system is not.', 'Auditors ask for a curve without holes.'],
    notes: [
      'Battery of the sensor empty. Replaced, curve continues.',
      'Gateway restarted; readings of the gap were stored and have arrived.',
    ],
    replies: ['The readings of the gap were stored in the sensor and are in the system now. The curve has no hole.'],
    ends: [
      ['solutionProvided', 'Battery replaced, readings arrive.'],
      ['solutionProvided', 'Gateway restarted, stored readings arrived.'],
    ],
  },
];
