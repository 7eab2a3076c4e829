// What the desk itself says to a caller by mail: is it fixed, how did it go, and where files are that did not fit.
import type { Person } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { mail as german } from '@shared/messages/de/mail';
import { mail as english } from '@shared/messages/en/mail';

const catalogues = { en: english, de: german } as const;

const fill = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (gap, name: string) => String(params[name] ?? gap));

export const questionOf = (
  asks: 'resolved' | 'closed',
  ticket: Ticket,
  caller: Person,
  settings: DeskSettings,
  publicUrl: URL | null,
): string => {
  const words = catalogues[caller.language ?? settings.language ?? 'en'][asks];
  const resolution = 'resolution' in ticket.state ? ticket.state.resolution : null;
  const link = publicUrl ? new URL(`/t/${ticket.number}#answer`, publicUrl).href : null;
  const params = {
    name: caller.name.split(/\s+/)[0] ?? caller.name,
    number: ticket.number,
    title: ticket.shortDescription,
    days: settings.closeAfterWorkingDays,
    link: link ?? '',
  };
  return [
    fill(words.opening, params),
    asks === 'resolved' ? (resolution?.notes ?? '') : '',
    fill(link === null ? words.withoutLink : words.withLink, params),
  ]
    .filter(Boolean)
    .join('\n\n');
};

/** Files of a reply that do not go with its letter. */
export const onTicketLine = (
  names: readonly string[],
  number: string,
  { language }: Person,
  settings: DeskSettings,
  publicUrl: URL | null,
): string => {
  const words = catalogues[language ?? settings.language ?? 'en'].files;
  const link = publicUrl ? new URL(`/t/${number}`, publicUrl).href : null;
  return fill(link === null ? words.withoutLink : words.withLink, {
    names: names.join(', '),
    number,
    link: link ?? '',
  });
};
