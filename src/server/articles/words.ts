// Sentences about articles as files outside the client: in answers and on the command line.
import type { ArticleProblem, ArticleReason } from '@shared/contract/articles';
import { articles as words } from '@shared/messages/en/articles';

const fill = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (gap, name: string) => String(params[name] ?? gap));

export const problemWords = ({ code, params }: ArticleProblem): string => fill(words.problem[code], params);
export const reasonWords = ({ code, params }: ArticleReason): string => fill(words.reason[code], params);
