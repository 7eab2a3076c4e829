// Tables of figures: the headline, and what was resolved in time.
import { type Figure, measures } from '../figures/measures';
import type { ReportList } from './lists';
import type { Attainment, Headline } from './report';
import type { ReportSpeech } from './speech';
import type { Cell, Link, Writing } from './writing';

const verdictOf = ({ now, limits, signal }: Headline, { say }: ReportSpeech): string => {
  if (now.value === null) return say('weekly:verdict.empty');
  return say(`weekly:verdict.${limits ? (signal ?? 'noise') : 'few'}`);
};

const goalText = (value: number | null, goal: number | null, { say, percent }: ReportSpeech): string => {
  if (goal === null) return say('weekly:goal.none');
  if (value === null) return percent(goal);
  // As it is shown: a goal that is met to the tenth of a percent is met.
  const by = goal - value;
  return by < 0.0005
    ? say('weekly:goal.met', { goal: percent(goal) })
    : say('weekly:goal.under', { goal: percent(goal), by: percent(by) });
};

export const headlineRows = ({ report, speech, link, linkBefore }: Writing): Cell[][] =>
  report.headlines.map((line) => {
    const { measure, now, before, goal } = line;
    const { unit } = measures[measure];
    const part = unit === 'share' ? 'hits' : 'all';
    const cell = (to: Link, { value, of, hits }: Figure): Cell => {
      const counted = unit === 'share' ? hits : of;
      const text = speech.value(unit, value);
      return counted === 0 ? text : to(text, { kind: 'measure', measure, part }, counted);
    };
    return [
      speech.say(`workload:measure.${measure}`),
      cell(link, now),
      cell(linkBefore, before),
      goal === null ? '' : goalText(now.value, goal, speech),
      verdictOf(line, speech),
      unit === 'tickets' || now.of === 0
        ? ''
        : link(speech.count(now.of), { kind: 'measure', measure, part: 'all' }, now.of),
    ];
  });

export const attainmentRows = (
  { speech, link, linkBefore }: Writing,
  lines: readonly Attainment[],
  field: 'priority' | 'policyId',
): Cell[][] =>
  lines.map(({ value, name, now, before, goal }) => {
    const only = { field, value };
    const list = (part: 'all' | 'hits' | 'misses'): ReportList => ({
      kind: 'measure',
      measure: 'resolvedInTime',
      part,
      only,
    });
    const late = now.of - now.hits;
    const share = (to: Link, figure: Figure): Cell => {
      const text = speech.value('share', figure.value);
      return figure.hits === 0 ? text : to(text, list('hits'), figure.hits);
    };
    return [
      field === 'priority' ? `P${value}` : (name ?? (value === null ? speech.say('weekly:ownTargets') : String(value))),
      share(link, now),
      share(linkBefore, before),
      ...(field === 'priority' ? [goalText(now.value, goal, speech)] : []),
      late === 0 ? '0' : link(speech.count(late), list('misses'), late),
      now.of === 0 ? '0' : link(speech.count(now.of), list('all'), now.of),
    ];
  });
