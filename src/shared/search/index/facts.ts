// What is known of a document beside its words: for filters and for ranking. Kept in columns, strings as numbers of a
// table, because a hundred thousand objects would cost more than all the words.
import type { SearchText } from '../documents';

export const textFacts = [
  'caller',
  'category',
  'subcategory',
  'service',
  'group',
  'assignee',
  'state',
  'type',
  'location',
  'tags',
] as const;
export type TextFact = (typeof textFacts)[number];
/** Small ones: counts beyond 65,535 stay there. */
export const numberFacts = ['priority', 'helped', 'didNot', 'outdated', 'solution'] as const;
export type NumberFact = (typeof numberFacts)[number];

export type Facts = { readonly [K in TextFact]: string } & { readonly [K in NumberFact]: number } & {
  /** Epoch ms. */
  readonly updatedAt: number;
};

/** Between tags; before the first and after the last as well. */
export const TAG_JOINT = '\n';

const joinedTags = (tags: readonly string[]): string =>
  tags.length === 0 ? '' : TAG_JOINT + tags.map((tag) => tag.toLowerCase()).join(TAG_JOINT) + TAG_JOINT;

export const factsOf = (text: SearchText): Facts => {
  const both = {
    category: text.categoryId ?? '',
    subcategory: text.subcategoryId ?? '',
    service: text.serviceId ?? '',
    tags: joinedTags(text.tags),
    updatedAt: text.updatedAt,
  };
  return text.kind === 'ticket'
    ? {
        ...both,
        caller: text.callerId,
        group: text.groupId ?? '',
        assignee: text.assigneeId ?? '',
        state: text.state,
        type: 'ticket',
        location: text.location ?? '',
        priority: text.priority,
        helped: 0,
        didNot: 0,
        outdated: 0,
        solution: 0,
      }
    : {
        ...both,
        caller: '',
        group: '',
        assignee: '',
        state: 'published',
        type: text.type,
        location: '',
        priority: 0,
        helped: text.counts.helped,
        didNot: text.counts.didNot,
        outdated: text.counts.outdated,
        solution: text.hasSolution ? 1 : 0,
      };
};
