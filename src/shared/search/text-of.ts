// From the nouns to what is searched.
import { type Article, published } from '../domain/article';
import type { Ticket } from '../domain/ticket';
import { hasProblem } from '../learning/recurring/of-ticket';
import type { ArticleText, TicketText } from './documents';

const resolutionOf = ({ state }: Ticket): string | null =>
  state.kind === 'resolved' || state.kind === 'closed' ? (state.resolution?.notes ?? null) : null;

export const textOfTicket = (ticket: Ticket): TicketText => ({
  kind: 'ticket',
  id: ticket.number,
  title: ticket.shortDescription,
  description: ticket.description,
  callerId: ticket.callerId,
  categoryId: ticket.categoryId,
  subcategoryId: ticket.subcategoryId,
  serviceId: ticket.serviceId,
  groupId: ticket.groupId,
  assigneeId: ticket.assigneeId,
  priority: ticket.priority,
  impact: ticket.impact,
  urgency: ticket.urgency,
  state: ticket.state.kind,
  location: ticket.location,
  tags: ticket.tags,
  openedAt: ticket.openedAt,
  updatedAt: ticket.updatedAt,
  resolution: resolutionOf(ticket),
  solutions: ticket.solutions.map(({ source, at, worked }) => ({ source, at, worked })),
  ...(hasProblem(ticket) && { hasProblem: true }),
});

/** Null: nothing of it is published, so nobody finds it. */
export const textOfArticle = (article: Article): ArticleText | null => {
  const content = published(article)?.content;
  if (!content) return null;
  const { title, summary, sections, type, categoryId, subcategoryId, serviceId, tags, solution } = content;
  return {
    kind: 'article',
    id: article.id,
    title,
    summary,
    sections,
    type,
    categoryId,
    subcategoryId,
    serviceId,
    tags,
    hasSolution: solution !== null,
    updatedAt: article.editions.at(-1)?.at ?? article.updatedAt,
    counts: article.counts,
  };
};
