import { offerOfArticle } from '@shared/domain/application';
import type { Person } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import type { SuggestionDraft, Suggestions, Verdict } from '@shared/learning/suggestions';
import { useState } from 'react';
import { ensureRecord } from '@/data/records';
import { noteAccepted, noteRejected } from '@/data/search/suggest';
import { useSuggestions } from '@/data/search/use-suggestions';
import { type Filled, filled, type LogDraft } from '../draft';
import { taking } from './application';
import { type LikelyLine, likelyLines } from './likely';

const asAsked = (
  draft: LogDraft,
  follows: Filled,
  number: string | null,
  caller: Person | undefined,
): SuggestionDraft => ({
  number,
  title: draft.shortDescription,
  description: draft.description,
  callerId: draft.callerId,
  serviceId: follows.serviceId,
  categoryId: follows.categoryId,
  location: caller?.location ?? null,
});

export interface IntakeSuggestions extends Omit<Suggestions, 'likely'> {
  readonly likely: readonly LikelyLine[];
  readonly takeLikely: (line: LikelyLine) => void;
  readonly takeSolution: (id: string) => Promise<void>;
  readonly linkTo: (number: string, on: boolean) => void;
  /** Becomes a child of it, or no longer. */
  readonly makeChildOf: (number: string | null) => void;
  /** Not this one: it leaves the column, and is suggested less. */
  readonly wave: (kind: Verdict['kind'], value: string) => void;
}

interface Using {
  readonly draft: LogDraft;
  readonly number: string | null;
  readonly caller: Person | undefined;
  readonly settings: DeskSettings;
  readonly change: (patch: Partial<LogDraft>) => void;
}

/** What the growing text suggests, and taking it: every choice is noted, so that the next time is better. */
export const useIntakeSuggestions = ({ draft, number, caller, settings, change }: Using): IntakeSuggestions => {
  const follows = filled(draft, settings);
  const asked = asAsked(draft, follows, number, caller);
  const found = useSuggestions(asked);
  const [waved, setWaved] = useState<ReadonlySet<string>>(new Set());
  const isLeft = (kind: Verdict['kind'], value: string) => !waved.has(`${kind} ${value}`);
  const { serviceId, categoryId, subcategoryId, groupId } = follows;
  const current = { serviceId, categoryId, subcategoryId, groupId };
  const wave = (kind: Verdict['kind'], value: string) => {
    noteRejected(kind, value, asked);
    setWaved((before) => new Set([...before, `${kind} ${value}`]));
  };
  return {
    ...found,
    solutions: found.solutions.filter(({ id }) => isLeft('solution', id)),
    similar: found.similar.filter((ticket) => isLeft('similar', ticket.number)),
    cluster: found.cluster && isLeft('cluster', found.cluster.lead) ? found.cluster : null,
    likely: likelyLines(found.likely, draft, current, waved, settings),
    takeLikely: ({ field, value, patch }) => {
      noteAccepted(field, value, asked);
      change(patch);
    },
    takeSolution: async (id) => {
      const record = await ensureRecord(id);
      const offer = record?.kind === 'article' ? offerOfArticle(record) : null;
      if (!offer) return;
      noteAccepted('solution', id, asked);
      change(taking(offer));
    },
    linkTo: (to, on) => {
      if (on) noteAccepted('similar', to, asked);
      change({ links: on ? [...draft.links, to] : draft.links.filter((other) => other !== to) });
    },
    makeChildOf: (to) => {
      if (to !== null) noteAccepted('cluster', to, asked);
      change({ parent: to ?? undefined } as Partial<LogDraft>);
    },
    wave,
  };
};
