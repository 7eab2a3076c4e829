import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Named } from './lists';

interface Chosen<T> {
  readonly item: T | null;
  readonly choose: (id: string) => void;
  /** Chosen, and its name is where typing goes. */
  readonly begin: (id: string) => void;
  /** Of the editor, whose name field gets the focus. */
  readonly editor: RefObject<HTMLDivElement | null>;
}

/** Which one of a list is edited: the first, until another is chosen. */
export const useChosen = <T extends Named>(list: readonly T[]): Chosen<T> => {
  const [id, setId] = useState<string | null>(null);
  const [begun, setBegun] = useState<string | null>(null);
  const editor = useRef<HTMLDivElement>(null);
  const item = list.find((each) => each.id === id) ?? list[0] ?? null;
  useEffect(() => {
    if (begun === null || item?.id !== begun) return;
    const name = editor.current?.querySelector<HTMLInputElement>('[data-part-name]');
    name?.focus();
    name?.select();
    setBegun(null);
  }, [begun, item?.id]);
  const begin = (next: string) => {
    setId(next);
    setBegun(next);
  };
  return { item, choose: setId, begin, editor };
};
