// Drawings, each with its table.
import { measures } from '../figures/measures';
import type { PaperBlock } from '../paper/paper';
import { type Cell, heads, type Writing } from './writing';

const drawn = ['opened', 'resolvedInTime', 'mttrWorkMedian'] as const;

export const trendBlocks = ({ report, speech }: Writing): PaperBlock[] => {
  const lines = drawn.flatMap((name) => report.headlines.find(({ measure }) => measure === name) ?? []);
  const count = Math.max(0, ...lines.map(({ weeks }) => weeks.length));
  const begins = Array.from({ length: count }, (_, n) => report.from - (count - 1 - n) * 7 * 86_400_000);
  // Noon is the same day on both sides of a change of clocks.
  const names = begins.map((at) => speech.day(at + 43_200_000));
  const words = lines.map(({ measure }) => speech.say(`workload:measure.${measure}`));
  return [
    ...lines.map(
      ({ weeks, limits }, n): PaperBlock => ({
        kind: 'chart',
        chart: {
          label: speech.say('weekly:chart.trend', { name: words[n] }),
          form: 'line',
          names,
          series: [{ name: words[n] ?? '', values: weeks }],
          limits: limits ?? undefined,
        },
      }),
    ),
    {
      kind: 'table',
      head: [speech.say('weekly:column.week'), ...words],
      rows: names.map((name, at) => [
        name,
        ...lines.map(({ measure, weeks }) => speech.value(measures[measure].unit, weeks[at] ?? null)),
      ]),
    },
  ];
};

export const backlogBlocks = ({ report: { backlog }, speech, link }: Writing): PaperBlock[] => {
  const names = backlog.bands.map((_, band) => speech.say(`workload:age.${band}`));
  const all = speech.say('weekly:backlogNow', { count: backlog.open, before: speech.count(backlog.before) });
  return [
    {
      kind: 'list',
      ordered: false,
      items: [backlog.open === 0 ? all : link(all, { kind: 'open', band: null }, backlog.open)],
    },
    {
      kind: 'chart',
      chart: {
        label: speech.say('weekly:chart.backlog'),
        form: 'bars',
        names,
        series: [{ name: speech.say('weekly:column.tickets'), values: backlog.bands }],
      },
    },
    {
      kind: 'table',
      head: heads(speech, 'age', 'tickets'),
      rows: backlog.bands.map((count, band) => [
        names[band] ?? '',
        count === 0 ? '0' : link(speech.count(count), { kind: 'open', band }, count),
      ]),
    },
  ];
};

export const flowBlocks = ({ report: { flow }, speech, link }: Writing): PaperBlock[] => {
  const names = flow.map(({ from }) => speech.weekday(from));
  const [opened, resolved] = heads(speech, 'opened', 'resolved');
  return [
    {
      kind: 'chart',
      chart: {
        label: speech.say('weekly:chart.flow'),
        form: 'bars',
        names,
        series: [
          { name: opened ?? '', values: flow.map((day) => day.opened) },
          { name: resolved ?? '', values: flow.map((day) => day.resolved) },
        ],
      },
    },
    {
      kind: 'table',
      head: heads(speech, 'day', 'opened', 'resolved'),
      rows: flow.map(({ from, to, ...day }, at) => {
        const cell = (measure: 'opened' | 'resolved'): Cell =>
          day[measure] === 0
            ? '0'
            : link(
                speech.count(day[measure]),
                { kind: 'measure', measure, part: 'all', during: { from, to } },
                day[measure],
              );
        return [names[at] ?? '', cell('opened'), cell('resolved')];
      }),
    },
  ];
};
