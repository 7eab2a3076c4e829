import type { Person } from '@shared/domain/person';
import type { Row } from '@shared/domain/row';
import type { DeskSettings } from '@shared/domain/settings';
import { memo, type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Say } from '@/ui/refusal-text';
import { type Names, similarWhy } from '@/ui/suggestion-words';
import type { LogDraft } from './draft';
import { KnownTicket } from './known-ticket';
import { useKnownTickets } from './known-tickets';
import styles from './side-column.module.css';
import { ApplicationPart } from './suggest/application-part';
import { ClusterPart, ParentPart } from './suggest/cluster-part';
import { LikelyPart } from './suggest/likely-part';
import { Part } from './suggest/part';
import { SolutionsPart } from './suggest/solutions-part';
import { type IntakeSuggestions, useIntakeSuggestions } from './suggest/use-intake-suggestions';
import type { SuggestedKeys } from './use-form-keys';

interface SideColumnProps {
  readonly id: string;
  /** May lag behind what is typed: typing never waits for it. */
  readonly draft: LogDraft;
  readonly number: string | null;
  readonly serviceId: string | null;
  readonly caller: Person | undefined;
  readonly settings: DeskSettings;
  readonly change: (patch: Partial<LogDraft>) => void;
  readonly confirmed: boolean;
  readonly onConfirm: (confirmed: boolean) => void;
  /** Filled here: what Alt and a letter takes now. */
  readonly keys: RefObject<SuggestedKeys>;
  /** Switched off: what is open already is still shown. */
  readonly wanted: boolean;
}

const MOST_SIMILAR = 4;
const MOST_SOLUTIONS = 3;

/** Alt L links to what stands highest: the parent that is proposed, else the first ticket that speaks of the same. */
const keysFor = (suggested: IntakeSuggestions, draft: LogDraft, firstKnown: string | undefined): SuggestedKeys => {
  const { cluster, solutions, likely } = suggested;
  const solution = solutions.find(({ canApply }) => canApply);
  const [line] = likely;
  const link = cluster
    ? () => suggested.makeChildOf(draft.parent === cluster.lead ? null : cluster.lead)
    : firstKnown
      ? () => suggested.linkTo(firstKnown, !draft.links.includes(firstKnown))
      : null;
  return {
    KeyM: solution ? () => void suggested.takeSolution(solution.id) : null,
    KeyL: link,
    KeyJ: line ? () => suggested.takeLikely(line) : null,
  };
};

/** Beside the form, never over it: what is known already, and what the text suggests. */
export const SideColumn = memo((props: SideColumnProps) => {
  const { id, draft, number, serviceId, caller, settings, change, confirmed, onConfirm, keys, wanted } = props;
  const { t } = useTranslation(['intake', 'solution']);
  const say: Say = (key, params) => t(key, params ?? {});
  const text = draft.shortDescription;
  const suggested = useIntakeSuggestions({ draft, number, caller, settings, change });
  const { cluster } = suggested;
  const known = useKnownTickets({ text, serviceId, location: caller?.location ?? null }, draft.callerId);
  const similar = [...suggested.ofCaller, ...suggested.similar].slice(0, MOST_SIMILAR);
  const listed = new Set(similar.map((ticket) => ticket.number));
  const byWords = known.duplicates.filter(({ row }) => !listed.has(row.number)).slice(0, MOST_SIMILAR - similar.length);
  const count = similar.length + byWords.length;
  const now = keysFor(suggested, draft, similar[0]?.number ?? byWords[0]?.row.number);
  useEffect(() => {
    keys.current = now;
  });
  const names: Names = {
    service: (service) => settings.services.find((one) => one.id === service)?.name ?? service,
    category: (category) => settings.categories.find((one) => one.id === category)?.name ?? category,
  };
  const service = settings.services.find((one) => one.id === serviceId)?.name;
  const linkOf = (to: string) => ({
    linked: draft.links.includes(to),
    onLink: (on: boolean) => suggested.linkTo(to, on),
  });
  const withGroup = (row: Row): string[] => {
    const name = settings.groups.find((one) => one.id === row.groupId)?.name;
    return name ? [t('side.with', { group: name })] : [];
  };
  return (
    <aside className={styles['root']} aria-label={t('side.label')} data-region="known">
      {cluster && (
        <ClusterPart
          cluster={cluster}
          names={names}
          isChild={draft.parent === cluster.lead}
          onChild={(on) => suggested.makeChildOf(on ? cluster.lead : null)}
        />
      )}
      {draft.parent && draft.parent !== cluster?.lead && (
        <ParentPart number={draft.parent} onLeaveOut={() => suggested.makeChildOf(null)} />
      )}
      <ApplicationPart
        id={id}
        draft={draft}
        number={number}
        caller={caller?.name ?? t('field.caller')}
        confirmed={confirmed}
        onConfirm={onConfirm}
        change={change}
      />
      <Part title={t('side.duplicates')} note={count > 0 ? String(count) : undefined}>
        {count === 0 ? (
          <p className={styles['none']}>{t(text.trim() ? 'side.none' : 'side.waiting')}</p>
        ) : (
          <ul>
            {similar.map((ticket) => (
              <KnownTicket
                key={ticket.number}
                row={{ ...ticket, shortDescription: ticket.title }}
                why={[similarWhy(ticket.reasons, say, names)]}
                {...linkOf(ticket.number)}
              />
            ))}
            {byWords.map(({ row, words, sameService, sameLocation }) => (
              <KnownTicket
                key={row.number}
                row={row}
                why={[
                  t('side.words', { words: words.map((word) => `“${word}”`).join(', ') }),
                  ...(sameService ? [t('side.sameService')] : []),
                  ...(sameLocation ? [t('side.sameLocation')] : []),
                ]}
                {...linkOf(row.number)}
              />
            ))}
          </ul>
        )}
      </Part>
      {wanted && (
        <>
          <SolutionsPart
            solutions={suggested.solutions.slice(0, MOST_SOLUTIONS)}
            names={names}
            taken={draft.application?.source ?? null}
            asked={text.trim() !== ''}
            onTake={(article) => void suggested.takeSolution(article)}
            onWave={(article) => suggested.wave('solution', article)}
          />
          <LikelyPart
            lines={suggested.likely}
            onTake={suggested.takeLikely}
            onWave={({ field, value }) => suggested.wave(field, value)}
          />
        </>
      )}
      {caller && (
        <Part
          title={caller.name}
          note={known.ofCaller.length ? t('side.callerOpen', { count: known.ofCaller.length }) : undefined}
        >
          {known.ofCaller.length === 0 ? (
            <p className={styles['none']}>{t('side.callerNone')}</p>
          ) : (
            <ul>
              {known.ofCaller
                .filter((row) => !listed.has(row.number))
                .map((row) => (
                  <KnownTicket key={row.number} row={row} why={withGroup(row)} {...linkOf(row.number)} />
                ))}
            </ul>
          )}
        </Part>
      )}
      {service && known.ofService.length > 0 && (
        <Part
          title={t('side.service', { service })}
          note={known.moreOfService > 0 ? t('side.serviceMore', { count: known.moreOfService }) : undefined}
        >
          <ul>
            {known.ofService.map((row) => (
              <KnownTicket key={row.number} row={row} why={withGroup(row)} {...linkOf(row.number)} />
            ))}
          </ul>
        </Part>
      )}
    </aside>
  );
});
