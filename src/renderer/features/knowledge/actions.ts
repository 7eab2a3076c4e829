// Keys and commands where articles are shown.
import { isDesk } from '@shared/domain/permissions';
import {
  IconArrowDown,
  IconArrowUp,
  IconChecks,
  IconListCheck,
  IconListSearch,
  IconPencil,
  IconPlus,
  IconPrinter,
  IconSquareCheck,
  IconThumbUp,
} from '@tabler/icons-react';
import type { Action, ActionContext } from '@/ui/action';
import { knowledgeControls } from './controls';

const base = { scope: 'article', group: 'article' } as const;
const byDesk = ({ actor }: ActionContext): boolean => actor !== null && isDesk(actor);
const inReader = ({ article }: ActionContext): boolean => article?.page === 'reader';

export const knowledgeActions: readonly Action[] = [
  {
    ...base,
    id: 'article.search',
    label: 'knowledge:action.search',
    icon: IconListSearch,
    keys: ['/'],
    enabled: () => knowledgeControls().focusSearch !== undefined,
    run: () => knowledgeControls().focusSearch?.(),
  },
  {
    ...base,
    id: 'article.next',
    label: 'knowledge:action.next',
    icon: IconArrowDown,
    keys: ['ArrowDown', 'J'],
    keysOnly: true,
    enabled: () => knowledgeControls().move !== undefined,
    run: () => knowledgeControls().move?.(1),
  },
  {
    ...base,
    id: 'article.previous',
    label: 'knowledge:action.previous',
    icon: IconArrowUp,
    keys: ['ArrowUp', 'K'],
    keysOnly: true,
    enabled: () => knowledgeControls().move !== undefined,
    run: () => knowledgeControls().move?.(-1),
  },
  {
    ...base,
    id: 'article.apply',
    label: 'knowledge:action.apply',
    icon: IconChecks,
    keys: ['M', 'Mod+Enter'],
    inFields: true,
    enabled: (context) => {
      if (!byDesk(context) || !context.article?.number) return false;
      if (context.article.forTicket === null) return 'knowledge:why.noTicket';
      return typeof knowledgeControls().apply === 'function';
    },
    run: () => knowledgeControls().apply?.(),
  },
  {
    ...base,
    id: 'article.tick',
    label: 'knowledge:action.tick',
    icon: IconSquareCheck,
    keys: ['X'],
    enabled: (context) => inReader(context) && typeof knowledgeControls().tickNext === 'function',
    run: () => knowledgeControls().tickNext?.(),
  },
  {
    ...base,
    id: 'article.feedback',
    label: 'knowledge:action.feedback',
    icon: IconThumbUp,
    keys: ['F'],
    enabled: (context) => inReader(context) && knowledgeControls().feedback !== undefined,
    run: () => knowledgeControls().feedback?.(),
  },
  {
    ...base,
    id: 'article.edit',
    label: 'knowledge:action.edit',
    icon: IconPencil,
    keys: ['E'],
    enabled: (context) => byDesk(context) && typeof context.article?.number === 'string',
    run: ({ article, go }) => article?.number && go(`/kb/${article.number}/edit`),
  },
  {
    ...base,
    id: 'article.new',
    label: 'knowledge:action.newArticle',
    icon: IconPlus,
    keys: ['N'],
    enabled: byDesk,
    run: ({ go }) => go('/kb/new'),
  },
  {
    id: 'article.review',
    scope: 'anywhere',
    group: 'goTo',
    label: 'knowledge:action.review',
    icon: IconListCheck,
    keys: [],
    enabled: byDesk,
    run: ({ go }) => go('/kb/review'),
  },
  {
    ...base,
    id: 'article.print',
    label: 'knowledge:action.print',
    icon: IconPrinter,
    keys: ['Mod+P'],
    enabled: inReader,
    run: () => window.print(),
  },
];
