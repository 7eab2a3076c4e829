import type { NextAnswer } from '@shared/domain/next';
import type { Refusal } from '@shared/domain/refusal';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import { selectRow } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { useDesk, useMe } from '@/data/use-desk';
import { isStillFree, proposeNext, takeNext } from './propose';

const NOTHING: ReadonlySet<string> = new Set();

interface Proposal {
  readonly answer: NextAnswer | null;
  readonly refusal: Refusal | null;
  /** That what was proposed before is no longer free, in words. */
  readonly gone: string | null;
  readonly passedAny: boolean;
  readonly another: () => void;
  readonly again: () => void;
  /** The number that is to be opened; null: it was refused, and `refusal` says why. */
  readonly take: () => Promise<string | null>;
}

/**
 * What is proposed stays while it can be taken: nobody takes another ticket than the one that was read, because something
 * more urgent came in at the moment of the key press.
 */
export const useProposal = (): Proposal => {
  const { t } = useTranslation('next');
  const me = useMe();
  const { people } = useDesk();
  const [passed, setPassed] = useState(NOTHING);
  const [answer, setAnswer] = useState(() => proposeNext(NOTHING));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [gone, setGone] = useState<string | null>(null);
  const number = answer?.next?.row.number ?? null;
  const row = useSelector((state: DeskRootState) => (number === null ? undefined : selectRow(state, number)));
  const free = number === null || isStillFree(row, me?.id ?? '');

  const propose = useCallback((without: ReadonlySet<string>): void => {
    setPassed(without);
    setAnswer(proposeNext(without));
    setRefusal(null);
    setGone(null);
  }, []);

  useEffect(() => {
    if (free || number === null) return;
    propose(passed);
    const person = row?.assigneeId ? people.get(row.assigneeId)?.name : undefined;
    setGone(person ? t('gone', { number, person }) : t('goneOtherwise', { number }));
  }, [free, number, row, passed, people, propose, t]);

  const take = useCallback(async (): Promise<string | null> => {
    if (number === null) return null;
    if (answer?.next?.own) return number;
    if (!row) return null;
    const refused = await takeNext(row);
    setRefusal(refused);
    return refused === null ? number : null;
  }, [answer, number, row]);

  return {
    answer,
    refusal,
    gone,
    passedAny: passed.size > 0,
    another: useCallback(() => {
      if (number !== null) propose(new Set([...passed, number]));
    }, [number, passed, propose]),
    again: useCallback(() => propose(NOTHING), [propose]),
    take,
  };
};
