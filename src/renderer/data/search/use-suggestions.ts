// Suggestions that follow a text while it is typed. What was suggested before stays until there is something newer, so
// that nothing flickers and nothing jumps while somebody reaches for it.
import type { GapReport } from '@shared/learning/gaps/report';
import { noSuggestions, type SuggestionDraft, type Suggestions } from '@shared/learning/suggestions';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SimilarTo } from './learning-calls';
import { searchState, watchSearchState } from './search';
import { stepOf } from './step';
import { gaps, similarTo, suggest } from './suggest';
import { useSuggestionsWanted } from './suggestions-wanted';

/** About two frames: several keys in one are asked once. */
const PAUSE = 32;

/** Changes when more has become known, so that what is shown is asked anew. */
export const useKnowing = (): string => useSyncExternalStore(watchSearchState, () => stepOf(searchState()));

/** `draft` may be a new object at each rendering: its contents count. */
export const useSuggestions = (draft: SuggestionDraft): Suggestions => {
  const [shown, setShown] = useState(noSuggestions);
  const wanted = useSuggestionsWanted();
  const knowing = useKnowing();
  const asked = JSON.stringify(draft);
  useEffect(() => {
    let left = false;
    const timer = setTimeout(async () => {
      const answer = await suggest(JSON.parse(asked) as SuggestionDraft).catch(() => noSuggestions);
      if (!left && answer) setShown(answer);
    }, PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [asked, wanted, knowing]);
  return wanted ? shown : noSuggestions;
};

const nothing: SimilarTo = { similar: [], cluster: null };

/** `version` is the ticket's: another one is asked anew. */
export const useSimilarTo = (number: string, version: number): SimilarTo => {
  const [shown, setShown] = useState<{ readonly number: string; readonly value: SimilarTo } | null>(null);
  const knowing = useKnowing();
  useEffect(() => {
    let left = false;
    void similarTo(number)
      .catch(() => nothing)
      .then((value) => {
        if (!left) setShown({ number, value });
      });
    return () => {
      left = true;
    };
  }, [number, version, knowing]);
  return shown?.number === number ? shown.value : nothing;
};

/** Null: being counted. */
export const useGaps = (days: number): GapReport | null => {
  const [report, setReport] = useState<GapReport | null>(null);
  const knowing = useKnowing();
  useEffect(() => {
    let left = false;
    void gaps(days)
      .catch(() => null)
      .then((value) => {
        if (!left) setReport(value);
      });
    return () => {
      left = true;
    };
  }, [days, knowing]);
  return report;
};
