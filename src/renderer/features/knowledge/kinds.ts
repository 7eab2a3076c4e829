// What readers call an article: a standard solution is any that can be applied, whatever it is written as.
import type { ArticleHead } from '@shared/domain/record-head';

export const articleKinds = ['solution', 'howTo', 'troubleshooting', 'knownError', 'policy'] as const;
export type ArticleKind = (typeof articleKinds)[number];

export const kindOf = ({ type, hasSolution }: Pick<ArticleHead, 'type' | 'hasSolution'>): ArticleKind =>
  hasSolution && type !== 'knownError' ? 'solution' : type;
