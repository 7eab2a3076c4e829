// An address out of a weekly report as the list that it opens.
import type { DeskSettings } from '@shared/domain/settings';
import { zoneOf } from '@shared/figures/zone';
import { linkedList, linkedTickets, type ReportList } from '@shared/report/lists';
import { weekText } from '@shared/report/paper';
import { isWeek, spanOfWeek } from '@shared/report/week';
import type { Say } from '@/ui/refusal-text';
import type { Drill } from '../drill';

const titleOf = (list: ReportList, settings: DeskSettings, say: Say): string => {
  const group = (id: string) => settings.groups.find((each) => each.id === id)?.name ?? id;
  switch (list.kind) {
    case 'measure':
      return say(`workload:measure.${list.measure}`);
    case 'open':
      return say('weekly:section.backlog');
    case 'bounce':
      return say('weekly:fromTo', { from: group(list.from), to: group(list.to) });
    case 'hold':
      return say(`domain:holdLong.${list.reason}`);
    case 'rule':
      return say('workload:insights.ruleTickets');
  }
};

/** Null: the address asks for nothing. */
export const linkedDrill = (search: string, settings: DeskSettings, say: Say): Drill | null => {
  const numbers = linkedTickets(search);
  if (numbers) return { kind: 'numbers', title: say('weekly:column.tickets'), numbers };
  const linked = linkedList(search);
  if (!linked || !isWeek(linked.week)) return null;
  const { week, of, list, counted } = linked;
  const restricted = settings.groups.filter((group) => group.restricted).map(({ id }) => id);
  const note = [
    settings.groups.find(({ id }) => id === of)?.name ?? say('weekly:wholeDesk'),
    say('weekly:drill.note', { week: weekText(week) }),
    list.kind === 'measure' && list.part === 'misses' ? say('workload:figures.notThose') : '',
  ];
  return {
    kind: 'report',
    title: titleOf(list, settings, say),
    note: note.filter(Boolean).join(', '),
    ask: { of, list, restricted, ...spanOfWeek(week, zoneOf(settings)) },
    counted,
  };
};
