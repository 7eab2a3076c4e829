// Sentences about imports outside the client: in answers, in the file of refused lines, on the command line.
import type { ImportProblem } from '@shared/contract/import';
import type { RowReason } from '@shared/domain/csv/report';
import { transfer as german } from '@shared/messages/de/transfer';
import { transfer as english } from '@shared/messages/en/transfer';
import type { Words } from '@shared/messages/words';

type Catalogue = Words<typeof english>;
type Tree = { readonly [key: string]: string | Tree };

export const catalogueFor = (language: string | undefined): Catalogue =>
  language?.toLowerCase().startsWith('de') ? german : english;

const fill = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (gap, name: string) => String(params[name] ?? gap));

const find = (tree: Tree, code: string): string => {
  let node: string | Tree | undefined = tree;
  for (const part of code.split('.')) node = typeof node === 'object' ? node[part] : undefined;
  return typeof node === 'string' ? node : code;
};

export const problemWords = ({ code, params }: ImportProblem, words: Catalogue = english): string => {
  const { kind } = params;
  const named = typeof kind === 'string' ? { ...params, kind: find(words.names, kind) } : params;
  return fill(find(words.problem, code), named);
};

export const reasonWords = ({ code, params }: RowReason, words: Catalogue = english): string =>
  fill(find(words.reason, code), params);
