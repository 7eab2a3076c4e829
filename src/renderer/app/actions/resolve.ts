// Whoever resolves a major incident, or another ticket with incidents of its own, is asked about those too.
import { asksForChildren, resolveWithChildren } from '@/features/major/actions';
import type { Action } from '@/ui/action';

export const resolvingChildrenToo = (actions: readonly Action[]): readonly Action[] =>
  actions.map((action) =>
    action.id === 'ticket.resolve'
      ? {
          ...action,
          run: (context) => (asksForChildren(context) ? resolveWithChildren(context) : action.run(context)),
        }
      : action,
  );
