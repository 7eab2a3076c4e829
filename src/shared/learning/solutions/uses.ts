// On which tickets an article was used, and whether it worked there.
import type { TicketText } from '../../search/documents';

export interface ArticleUse {
  readonly ticket: string;
  readonly serviceId: string | null;
  readonly categoryId: string | null;
  readonly at: number;
  /** Null: nobody has said. */
  readonly worked: boolean | null;
}

export interface UseBook {
  put(ticket: Pick<TicketText, 'id' | 'serviceId' | 'categoryId' | 'solutions'>): void;
  remove(ticket: string): void;
  clear(): void;
  of(article: string): readonly ArticleUse[];
  articles(): Iterable<string>;
}

/** Macros are used on tickets too, but are no articles. */
const isArticle = (source: string): boolean => source.startsWith('KB');

export const newUseBook = (): UseBook => {
  const byArticle = new Map<string, Map<string, ArticleUse>>();
  const byTicket = new Map<string, readonly string[]>();
  const remove = (ticket: string): void => {
    for (const article of byTicket.get(ticket) ?? []) {
      const uses = byArticle.get(article);
      uses?.delete(ticket);
      if (uses?.size === 0) byArticle.delete(article);
    }
    byTicket.delete(ticket);
  };
  return {
    put: ({ id, serviceId, categoryId, solutions }) => {
      remove(id);
      const articles = solutions.filter(({ source }) => isArticle(source));
      if (articles.length === 0) return;
      byTicket.set(
        id,
        articles.map(({ source }) => source),
      );
      for (const { source, at, worked } of articles) {
        const uses = byArticle.get(source) ?? new Map<string, ArticleUse>();
        byArticle.set(source, uses.set(id, { ticket: id, serviceId, categoryId, at, worked }));
      }
    },
    remove,
    clear: () => {
      byArticle.clear();
      byTicket.clear();
    },
    of: (article) => [...(byArticle.get(article)?.values() ?? [])],
    articles: () => byArticle.keys(),
  };
};
