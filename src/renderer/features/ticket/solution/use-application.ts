import type { Offer } from '@shared/domain/application';
import type { Solution } from '@shared/domain/solution';
import { useState } from 'react';

export interface Application {
  /** As it stands now: what was left out is not in it. */
  readonly offer: Offer;
  /** As it stands in the fields, with what was left out. */
  readonly solution: Solution;
  readonly isLeftOut: (what: string) => boolean;
  readonly leaveOut: (what: string, out: boolean) => void;
  readonly change: (patch: Partial<Solution>) => void;
  /** Variables that have no value may stay as they are written. */
  readonly confirmed: boolean;
  readonly confirm: (confirmed: boolean) => void;
}

/** A solution between choosing and applying: everything in it can be changed or left out. */
export const useApplication = (offer: Offer, start: Solution): Application => {
  const [solution, setSolution] = useState(start);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [confirmed, confirm] = useState(false);
  const isLeftOut = (what: string): boolean => leftOut.has(what);
  const used: Solution = {
    ...solution,
    fields: Object.fromEntries(Object.entries(solution.fields).filter(([field]) => !isLeftOut(field))),
    tags: solution.tags.filter((tag) => !isLeftOut(`tag ${tag}`)),
  };
  return {
    offer: { ...offer, solution: used },
    solution,
    isLeftOut,
    leaveOut: (what, out) => {
      const next = new Set(leftOut);
      if (out) next.add(what);
      else next.delete(what);
      setLeftOut(next);
    },
    change: (patch) => {
      setSolution({ ...solution, ...patch });
      confirm(false);
    },
    confirmed,
    confirm,
  };
};
