// How many were resolved in time, split by priority or by agreement, as lines.
import type { FigureAnswer, Split } from '@shared/figures/ask';
import type { MeasureName, Part } from '@shared/figures/measures';

export type InTimeSplit = Extract<Split, 'priority' | 'policyId'>;

export interface InTimeLine {
  /** As a part of the answer is called: '' is the desk's own targets. */
  readonly key: string;
  readonly name: string;
  readonly priority: number | null;
  /** Percent; null: nobody has set one for it. */
  readonly goal: number | null;
  /** Percent; null: of nothing. */
  readonly value: number | null;
  readonly of: number;
  readonly misses: number;
  readonly responded: { readonly value: number | null; readonly of: number; readonly misses: number } | null;
}

export interface LineName {
  readonly key: string;
  readonly name: string;
  readonly priority: number | null;
  readonly goal: number | null;
}

const percentOf = (answer: FigureAnswer | undefined, key: string) => {
  const figure = answer?.parts[key];
  const of = figure?.of ?? 0;
  return {
    value: figure?.value == null ? null : figure.value * 100,
    of,
    misses: of - (figure?.hits ?? 0),
  };
};

/** Each name, and whatever else was counted: an agreement that is no more still has its tickets. */
export const inTimeLines = (
  names: readonly LineName[],
  resolved: FigureAnswer | undefined,
  responded: FigureAnswer | undefined,
  unknown: (key: string) => LineName,
): InTimeLine[] => {
  const counted = [resolved, responded].flatMap((answer) => Object.keys(answer?.parts ?? {}));
  const others = [...new Set(counted)].filter((key) => !names.some((name) => name.key === key));
  return [...names, ...others.map(unknown)].map((name) => ({
    ...name,
    ...percentOf(resolved, name.key),
    responded: responded ? percentOf(responded, name.key) : null,
  }));
};

/** The test behind a line, as the question that opens its tickets. */
export const listOf = (split: InTimeSplit, key: string, measure: MeasureName, part: Part) =>
  ({
    measure,
    part,
    only: { field: split, value: split === 'priority' ? Number(key) : key === '' ? null : key },
  }) as const;
