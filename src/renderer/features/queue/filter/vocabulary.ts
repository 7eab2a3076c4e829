// Everything that a list can be filtered by, in words: made when the filter is opened, from the desk and its rows.
import { ticketKinds } from '@shared/domain/kinds';
import { holdReasons, stateKinds } from '@shared/domain/lifecycle';
import { isDesk } from '@shared/domain/permissions';
import { lowestPriority } from '@shared/domain/priority';
import type { Row } from '@shared/domain/row';
import type { TFunction } from 'i18next';
import type { DeskState } from '@/data/model';
import { phaseKeys } from '@/data/view/phase';
import { type FilterField, handoffStates, ME, MINE, marks, slaStates } from '@/data/view/query';
import { phaseLabel } from '../list/group-label';
import type { FilterValue, Pick } from './edit';
import type { Facets } from './facets';

export interface Word extends Pick {
  readonly label: string;
  /** Tickets of the list that have it; null where the list is not in memory. */
  readonly count: number | null;
}

/** In the order in which they are offered. */
export const fields: readonly FilterField[] = [
  'state',
  'stateDetail',
  'sla',
  'priority',
  'assignee',
  'team',
  'caller',
  'service',
  'category',
  'location',
  'tag',
  'watcher',
  'handoff',
  'kind',
  'phase',
  'approver',
  'mark',
];

/** How a value of a field is called, everywhere. */
export const valueLabel = (field: FilterField, value: FilterValue, desk: DeskState, t: TFunction): string => {
  const named = (list: 'groups' | 'services' | 'categories') =>
    desk.settings?.[list].find((entry) => entry.id === value)?.name ?? String(value);
  if (value === null) return t(`queue:group.none.${field}`, { defaultValue: t('common:none') });
  if (value === ME) return t('common:you');
  if (value === MINE) return t('queue:filter.myTeams');
  switch (field) {
    case 'state':
      return t(`domain:state.${value}`);
    case 'stateDetail':
      return t([`domain:holdLong.${value}`, `domain:resolutionCode.${value}`, `domain:cancelReason.${value}`]);
    case 'sla':
      return t(`queue:sla.${value}`);
    case 'handoff':
      return t(`queue:handoff.${value}`);
    case 'priority':
      return `${value} ${t(`domain:priority.${value}`, { defaultValue: '' })}`.trim();
    case 'kind':
      return t(`domain:kind.${value}`);
    case 'phase':
      return phaseLabel(String(value), t);
    case 'mark':
      return t(`domain:mark.${value}`);
    case 'assignee':
    case 'caller':
    case 'approver':
    case 'watcher':
      return desk.people.get(String(value))?.name ?? String(value);
    case 'team':
      return named('groups');
    case 'service':
      return named('services');
    case 'category':
      return named('categories');
    case 'location':
    case 'tag':
      return String(value);
  }
};

const valuesOf = (field: FilterField, rows: readonly Row[], desk: DeskState): readonly FilterValue[] => {
  const { settings, people } = desk;
  const inRows = (of: (row: Row) => string | null) => [...new Set(rows.map(of))].filter((v) => v !== null);
  switch (field) {
    case 'state':
      return stateKinds.slice(0, 4);
    case 'stateDetail':
      return holdReasons;
    case 'sla':
      return slaStates.filter((state) => state !== 'none');
    case 'priority':
      return Array.from({ length: settings ? lowestPriority(settings.matrix) : 5 }, (_, n) => n + 1);
    case 'assignee':
      return [ME, null, ...[...people.values()].filter((person) => isDesk(person) && person.active).map((p) => p.id)];
    case 'team':
      return [MINE, ...(settings?.groups.map((group) => group.id) ?? []), null];
    case 'service':
      return settings?.services.map((service) => service.id) ?? [];
    case 'category':
      return settings?.categories.map((category) => category.id) ?? [];
    case 'caller':
      return inRows((row) => row.callerId);
    case 'location':
      return inRows((row) => row.location);
    case 'tag':
      return [...new Set(rows.flatMap((row) => row.tags))];
    case 'watcher':
      return [ME];
    case 'handoff':
      return handoffStates;
    case 'kind':
      return ticketKinds;
    case 'phase':
      return phaseKeys;
    case 'approver':
      return [ME];
    case 'mark':
      return marks;
  }
};

export const vocabularyOf = (rows: readonly Row[], desk: DeskState, facets: Facets | null, t: TFunction): Word[] =>
  fields.flatMap((field) =>
    valuesOf(field, rows, desk).map((value) => ({
      field,
      value,
      label: valueLabel(field, value, desk, t),
      count: facets === null ? null : (facets.get(field)?.get(value) ?? 0),
    })),
  );
