// What the editor opens with: a draft, the newest edition, what a ticket taught, or what a window left behind.
import type { Article, Draft } from '@shared/domain/article';
import { articleFrom } from '@shared/domain/article-from-ticket';
import type { Entry } from '@shared/domain/entry';
import type { World } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { newId } from '@/data/ids';
import { draftSeen, emptyContent, formOf, sectionsFor, seenOf, type Writing } from './writing';

const latest = (drafts: readonly Draft[]): Draft | undefined => drafts.toSorted((a, b) => b.savedAt - a.savedAt)[0];

export const ownDraft = (article: Article, me: string): Draft | undefined =>
  latest(article.drafts.filter(({ by }) => by === me));

/** @param draftId null: one's own draft, else the newest edition, else whatever draft there is. */
export const startOf = (article: Article | null, draftId: string | null, kept: Writing | null, me = ''): Writing => {
  const writer = newId();
  if (kept?.dirty) return { ...kept, writer };
  const edition = article?.editions.at(-1);
  const draft =
    draftSeen(article, kept?.seen ?? null) ??
    article?.drafts.find(({ id }) => id === draftId) ??
    (article ? (ownDraft(article, me) ?? (edition ? undefined : latest(article.drafts))) : undefined);
  const content = draft?.content ?? edition?.content ?? kept?.content ?? emptyContent('troubleshooting');
  return {
    number: article?.id ?? kept?.number ?? null,
    seen: draft ? seenOf(draft) : null,
    basedOn: draft?.basedOn ?? edition?.edition ?? 0,
    // Until it is published, all that its type asks for stands ready.
    content: edition ? formOf(content) : { ...content, sections: sectionsFor(content.type, content.sections) },
    fromTicket: article?.fromTicket ?? kept?.fromTicket ?? null,
    dirty: false,
    writer,
  };
};

interface Told {
  readonly ticket: Ticket;
  readonly entries: readonly Entry[];
  readonly world: World;
}

export const startOfNew = (
  me: string,
  told: Told | null = null,
): { readonly writing: Writing; readonly removed: readonly string[] } => {
  const empty = { number: null, seen: null, basedOn: 0, writer: newId() };
  if (!told) {
    return {
      writing: { ...empty, content: emptyContent('troubleshooting'), fromTicket: null, dirty: false },
      removed: [],
    };
  }
  const { content, removed } = articleFrom(told.ticket, told.entries, told.world, me);
  const sections = sectionsFor(content.type, content.sections);
  const writing = { ...empty, content: { ...content, sections }, fromTicket: told.ticket.number, dirty: true };
  return { writing, removed };
};
