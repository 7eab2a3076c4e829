import type { Ticket } from '@shared/domain/ticket';
import { fillIn } from '@shared/domain/variables';
import { type RefObject, useMemo, useState } from 'react';
import { useArticleHeads, useMacros } from '@/data/records';
import { useMe, useWorld } from '@/data/use-desk';
import { ask } from '../ask/asking';
import { appliable } from '../solution/local-match';
import { putIn, type Slash, type Snippet, slashAt, snippetId, snippetsFor } from './snippets';

const MOST = 8;

interface Using {
  readonly ticket: Ticket;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** False for callers: the list is the desk's. */
  readonly wanted: boolean;
}

export interface Snippets {
  /** Empty: the list is closed. */
  readonly found: readonly Snippet[];
  readonly active: number;
  readonly choose: (snippet: Snippet) => void;
  /** Its text as it would be inserted; empty where it only changes the ticket. */
  readonly read: (snippet: Snippet) => string;
  readonly setActive: (index: number) => void;
  /** The caret has moved, or something was typed. */
  readonly look: () => void;
  readonly close: () => void;
  /** Puts a "/" where the caret is. */
  readonly begin: () => void;
}

/** The list behind "/": what is typed narrows it, what is chosen is filled in and takes its place. */
export const useSnippets = ({ ticket, text, setText, field, wanted }: Using): Snippets => {
  const me = useMe();
  const world = useWorld();
  const macros = useMacros();
  const heads = useArticleHeads();
  const [slash, setSlash] = useState<Slash | null>(null);
  const [active, setActive] = useState(0);
  const query = slash?.query ?? null;
  const found = useMemo(
    () => (query === null || !me ? [] : snippetsFor(query, { macros, articles: appliable(heads), me }, MOST)),
    [query, macros, heads, me],
  );

  const write = (next: string, caret: number) => {
    setText(next);
    // The caret goes there once the field holds the new text.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(caret, caret);
    });
  };

  const look = () => {
    const { current } = field;
    if (!wanted || !current) return;
    setSlash(current.selectionStart === current.selectionEnd ? slashAt(current.value, current.selectionStart) : null);
    setActive(0);
  };

  const read = (snippet: Snippet): string => {
    const written = snippet.kind === 'macro' ? (snippet.macro.text ?? '') : '';
    return me && world ? fillIn(written, ticket, me.id, world).text : written;
  };

  const choose = (snippet: Snippet) => {
    if (!slash) return;
    setSlash(null);
    const put = putIn(text, slash, read(snippet));
    write(put.text, put.caret);
    const applies = snippet.kind === 'solution' || snippet.macro.solution !== null;
    if (applies) ask('solution', [ticket.number], field.current, snippetId(snippet));
  };

  const begin = () => {
    const at = field.current?.selectionStart ?? text.length;
    const glue = at === 0 || /\s$/u.test(text.slice(0, at)) ? '/' : ' /';
    write(text.slice(0, at) + glue + text.slice(at), at + glue.length);
    setSlash({ from: at + glue.length - 1, query: '' });
    setActive(0);
  };

  return { found, active, choose, read, setActive, look, close: () => setSlash(null), begin };
};
