// Which standard solutions fit a ticket by service and category alone: what is offered until suggestions are ready, and
// to whoever has switched them off.
import type { ArticleHead } from '@shared/domain/record-head';
import type { Ticket } from '@shared/domain/ticket';
import type { SolutionReason, SuggestedSolution } from '@shared/learning/suggestions';

/** Published, with something to apply. */
export const appliable = (heads: readonly ArticleHead[]): readonly ArticleHead[] =>
  heads.filter(({ state, hasSolution }) => state === 'published' && hasSolution);

type Of = Pick<Ticket, 'serviceId' | 'categoryId' | 'subcategoryId'>;

const MOST = 5;

export const matchLocally = (heads: readonly ArticleHead[], ticket: Of): readonly SuggestedSolution[] =>
  appliable(heads)
    .map(({ id, title, type, serviceId, categoryId, subcategoryId }): SuggestedSolution => {
      const reasons: SolutionReason[] = [];
      if (serviceId !== null && serviceId === ticket.serviceId) reasons.push({ kind: 'sameService', serviceId });
      if (categoryId !== null && categoryId === ticket.categoryId) reasons.push({ kind: 'sameCategory', categoryId });
      const deeper = subcategoryId !== null && subcategoryId === ticket.subcategoryId ? 1 : 0;
      const score = reasons.length + deeper;
      return {
        id,
        title,
        type,
        canApply: true,
        score,
        strength: score > 2 ? 'possible' : 'weak',
        reasons,
        solved: null,
      };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.title < b.title ? -1 : 1))
    .slice(0, MOST);
