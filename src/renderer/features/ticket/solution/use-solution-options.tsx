import type { Ticket } from '@shared/domain/ticket';
import { IconBolt, IconBook2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useArticleHeads, useMacros } from '@/data/records';
import { useSearch } from '@/data/search/use-search';
import { useUses } from '@/data/search/use-uses';
import { bestMatches } from '@/ui/search';
import { solutionWhy } from '@/ui/suggestion-words';
import type { PickOption } from '../ask/pick-list';
import { useSpeech } from '../use-speech';
import { appliable } from './local-match';
import { useTicketSuggestions } from './use-ticket-suggestions';

/** Of each kind, while something is typed. */
const MOST = 12;
/** Beneath what is suggested, while nothing is typed. */
const MOST_OTHERS = 6;

const book = <IconBook2 size={15} stroke={1.7} aria-hidden="true" />;
const bolt = <IconBolt size={15} stroke={1.7} aria-hidden="true" />;

/** What can be chosen: suggested with reasons, found by what is typed, macros by name and short word. */
export const useSolutionOptions = (text: string, ticket: Ticket | null): readonly PickOption[] => {
  const { t } = useTranslation('solution');
  const speech = useSpeech();
  const heads = useArticleHeads();
  const macros = useMacros();
  const uses = useUses();
  const { solutions } = useTicketSuggestions(ticket);
  const query = text.trim();
  const { result } = useSearch(query, { kinds: ['article'], limit: 30 });
  return useMemo(() => {
    const known = new Map(appliable(heads).map((head) => [head.id, head]));
    const solved = (id: string): string | undefined => {
      const { judged = 0, worked = 0 } = uses.get(id) ?? {};
      return judged > 0 ? t('why.solved', { worked, of: judged }) : undefined;
    };
    const article = (id: string, section: string): PickOption[] => {
      const head = known.get(id);
      return head ? [{ id, icon: book, label: head.title, note: id, detail: solved(id), section }] : [];
    };
    const macro = ({ id, name, shortcut }: (typeof macros)[number]): PickOption => ({
      id,
      icon: bolt,
      label: name,
      note: `/${shortcut}`,
      section: t('choose.macros'),
    });
    const appliableMacros = macros.filter(({ solution }) => solution !== null);
    if (query === '') {
      const suggested = solutions.filter(({ id }) => known.has(id));
      const listed = new Set(suggested.map(({ id }) => id));
      const others = [...known.keys()].filter((id) => !listed.has(id)).slice(0, MOST_OTHERS);
      return [
        ...suggested.map((solution) => ({
          id: solution.id,
          icon: book,
          label: solution.title,
          note: solution.id,
          detail: (
            <>
              <b>{t(`strength.${solution.strength}`)}</b> {solutionWhy(solution, speech.say, speech)}
            </>
          ),
          section: t('choose.suggested'),
        })),
        ...appliableMacros.map(macro),
        ...others.flatMap((id) => article(id, t('choose.all'))),
      ];
    }
    const byTitle = bestMatches(known.values(), (head) => `${head.title} ${head.id}`, query, MOST).map(({ id }) => id);
    const byText = result?.hits.map(({ id }) => id) ?? [];
    const found = [...new Set([...byText, ...byTitle])].filter((id) => known.has(id)).slice(0, MOST);
    return [
      ...found.flatMap((id) => article(id, t('choose.found'))),
      ...bestMatches(appliableMacros, (each) => `${each.shortcut} ${each.name}`, query, MOST).map(macro),
    ];
  }, [query, heads, macros, uses, solutions, result, speech, t]);
};
