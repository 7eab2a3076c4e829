import { defaultMatrix } from '@shared/domain/priority';
import type { DeskSettings } from '@shared/domain/settings';
import { demoCalendars, demoTargets } from './calendars';
import { demoCategories, demoServices } from './catalogue';
import { demoGroups } from './groups';

/** The demo desk as it decides for itself. `now` (ms) chooses the years whose holidays it knows. */
export const demoSettings = (now: number): DeskSettings => ({
  id: 'desk',
  name: 'Halbrook Service Desk',
  matrix: defaultMatrix,
  groups: demoGroups,
  categories: demoCategories,
  services: demoServices,
  calendars: demoCalendars(now),
  targets: demoTargets,
  policies: [],
  majorNeedsReview: true,
  warnings: [
    { percent: 50, to: ['assignee'] },
    { percent: 75, to: ['assignee', 'lead'] },
    { percent: 100, to: ['assignee', 'lead'] },
  ],
  defaultGroupId: 'desk',
  closeAfterWorkingDays: 5,
});
