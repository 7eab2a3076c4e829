import { IconUsers } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Standings, useStandings } from '@/data/on-shift';
import { useDesk, useMe } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { givenNote } from '@/ui/given-note';
import { useNow } from '@/ui/now';
import { PersonAvatar } from '@/ui/person-avatar';
import { useFormat } from '@/ui/use-format';
import { useRefusalText } from '@/ui/use-refusal-text';
import { useShiftWords } from '@/ui/use-shift-words';
import { say } from '../perform';
import { useTickets } from '../use-tickets';
import { type AssignOption, assignOptions, idOf } from './assign-options';
import type { PanelProps } from './panel-props';
import { PickList, type PickOption } from './pick-list';
import { useLoad } from './use-load';
import { usePerform } from './use-perform';

const MINUTE = 60_000;

const useShown = (standings: Standings | null): ((option: AssignOption, typed: boolean) => PickOption) => {
  const { t } = useTranslation(['ticket', 'shift']);
  const shiftWords = useShiftWords();
  return (option, typed) => {
    const { kind, person, group, load, current } = option;
    const standing = person && kind !== 'nobody' ? standings?.(person.id) : undefined;
    const where = standing && standing.onShift.kind !== 'unknown' ? shiftWords(standing) : null;
    const open = standing
      ? t('shift:load', { open: load, limit: standing.limit })
      : t('ask.assign.load', { count: load });
    const icon =
      kind === 'group' ? (
        <IconUsers size={16} stroke={1.7} aria-hidden="true" />
      ) : (
        <PersonAvatar name={kind === 'nobody' ? null : (person?.name ?? '')} me={kind === 'me'} />
      );
    const labels = {
      me: t('ask.assign.me'),
      nobody: t('ask.assign.nobody', { group: group.name }),
      person: person?.name ?? '',
      group: group.name,
    };
    const aside = [current && t('ask.assign.current'), kind !== 'nobody' && open];
    return {
      id: idOf(option),
      icon,
      label: labels[kind],
      note: kind === 'me' || kind === 'person' ? group.shortName : undefined,
      detail: where && [where.words, where.silent].filter(Boolean).join(' · '),
      aside: aside.filter(Boolean).join(' · '),
      section:
        typed || kind === 'me' || kind === 'nobody'
          ? undefined
          : t(kind === 'group' ? 'ask.assign.groups' : 'ask.assign.people'),
    };
  };
};

/** Person or group: type to narrow, "me" first, with how much everybody has. */
export const AssignPanel = ({ numbers, onDone }: PanelProps) => {
  const { t } = useTranslation('ticket');
  const refusalText = useRefusalText();
  const { settings, people } = useDesk();
  const me = useMe();
  const load = useLoad();
  const tickets = useTickets(numbers);
  const { refusal, run } = usePerform(onDone);
  const [text, setText] = useState('');
  const standings = useStandings(useNow(MINUTE));
  const shown = useShown(standings);
  const { moment } = useFormat();
  const options = useMemo(
    () => (settings ? assignOptions({ tickets, me, settings, people, load, standings }, text) : []),
    [tickets, me, settings, people, load, standings, text],
  );
  /** That it is more than enough for them, or that they are not there. */
  const noteOn = ({ person, kind, load: open }: AssignOption): string => {
    const standing = person && standings?.(person.id);
    if (!standing) return '';
    const more = tickets.filter(({ assigneeId }) => assigneeId !== person.id).length;
    return givenNote({ name: person.name, isMe: kind === 'me', ...standing, open: open + more }, say, moment);
  };
  const pick = (id: string) => {
    const option = options.find((candidate) => idOf(candidate) === id);
    if (!option) return;
    const { groupId, assigneeId, person, group } = option;
    void run({
      name: 'ticket.assign.v1',
      numbers,
      argsFor: (ticket) => ({
        groupId,
        assigneeId,
        seen: { groupId: ticket.groupId, assigneeId: ticket.assigneeId },
      }),
      // The toast ends the sentence itself.
      done: [say('ticket:done.assign', { who: person?.name ?? group.name }), noteOn(option)]
        .filter(Boolean)
        .join('. ')
        .replace(/\.$/, ''),
    });
  };
  return (
    <>
      <PickList
        placeholder={t('ask.assign.search')}
        text={text}
        onText={setText}
        options={options.map((option) => shown(option, text.trim() !== ''))}
        nothing={t('ask.assign.none')}
        onPick={pick}
      />
      {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
    </>
  );
};
