// A line of the handover as words: on the screen, and on paper.
import type { HandoverLine, HandoverPerson } from '@shared/domain/shift-handover';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import type { Say } from '@/ui/refusal-text';
import { useFormat } from '@/ui/use-format';

export interface HandoverSpeech {
  readonly say: Say;
  readonly language: 'en' | 'de';
  readonly desk: string;
  person(id: string): string;
  group(id: string): string;
  moment(at: number): string;
  /** With the day and the year, for what is read later. */
  full(at: number): string;
}

export const useHandoverSpeech = (): HandoverSpeech => {
  const { t, i18n } = useTranslation(['handover', 'common', 'domain']);
  const { settings, people } = useDesk();
  const { moment } = useFormat();
  return useMemo(() => {
    const say: Say = (key, params) => t(key, params ?? {});
    const locale = i18n.language === 'en' ? 'en-GB' : i18n.language;
    const full = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
    return {
      say,
      language: i18n.language === 'de' ? 'de' : 'en',
      desk: settings?.name ?? '',
      person: (id) => people.get(id)?.name ?? say('common:unknownPerson'),
      group: (id) => settings?.groups.find((group) => group.id === id)?.name ?? id,
      moment,
      full: (at) => full.format(at),
    };
  }, [t, i18n.language, settings, people, moment]);
};

const untimed = new Set(['majorOngoing', 'highPriority']);

/** Why it is on the handover. */
export const reasonText = (
  { reason, at, said, groupId }: Pick<HandoverLine, 'reason' | 'at' | 'said' | 'groupId'>,
  { say, moment, group }: Pick<HandoverSpeech, 'say' | 'moment' | 'group'>,
): string =>
  at === null && untimed.has(reason)
    ? say(`handover:untimed.${reason}`)
    : say(`handover:reason.${reason}`, {
        time: at === null ? '' : moment(at),
        said: said ?? '',
        group: groupId === null ? '' : group(groupId),
      });

/** @param now epoch ms: as of when the facts are; who has left by then is off */
export const whoText = (
  { personId }: Pick<HandoverLine, 'personId'>,
  people: readonly HandoverPerson[],
  now: number,
  { say, moment, person }: Pick<HandoverSpeech, 'say' | 'moment' | 'person'>,
): string => {
  if (personId === null) return say('handover:nobody');
  const offAt = people.find((each) => each.personId === personId)?.offAt ?? null;
  const who = person(personId);
  if (offAt === null) return who;
  return offAt <= now ? say('handover:isOff', { who }) : say('handover:leaves', { who, time: moment(offAt) });
};

/** When they leave; empty: they stay. */
export const leaveText = (
  { offAt }: Pick<HandoverPerson, 'offAt'>,
  now: number,
  { say, moment }: Pick<HandoverSpeech, 'say' | 'moment'>,
): string => {
  if (offAt === null) return '';
  return offAt <= now ? say('handover:person.isOff') : say('handover:person.off', { time: moment(offAt) });
};

/** "4 open tickets, 1 promise". */
export const workText = ({ open, promises }: HandoverPerson, say: Say): string =>
  [
    ...(open > 0 ? [say('handover:person.open', { count: open })] : []),
    ...(promises > 0 ? [say('handover:person.promises', { count: promises })] : []),
  ].join(', ');
