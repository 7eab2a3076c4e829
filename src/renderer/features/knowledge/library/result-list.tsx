import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AllUses } from '@/data/search/use-uses';
import styles from './result-list.module.css';
import { ResultRow } from './result-row';
import type { Found } from './use-found';

interface ResultListProps {
  readonly found: readonly Found[];
  readonly uses: AllUses;
  readonly words: readonly string[];
  readonly forTicket: string | null;
  readonly chosen: string | null;
  readonly atDesk: boolean;
  readonly beside: boolean;
  readonly onChoose: (number: string) => void;
  /** Up from the first one. */
  readonly onLeave: () => void;
  /** Filled with what moves the choice, and the focus with it. */
  readonly steer: RefObject<((by: number) => void) | null>;
}

/** Before a row has been measured, px. */
const ROW = 98;
const PAGE = 6;

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

export const ResultList = (props: ResultListProps) => {
  const { found, uses, words, forTicket, chosen, atDesk, beside, onChoose, onLeave, steer } = props;
  const { t } = useTranslation('knowledge');
  const scroller = useRef<HTMLDivElement>(null);
  const estimateSize = useCallback(() => ROW, []);
  const getItemKey = useCallback((index: number) => found[index]?.head.id ?? index, [found]);
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: found.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    overscan: 6,
    initialRect: { width: 520, height: 800 },
  });
  const at = found.findIndex(({ head }) => head.id === chosen);

  const focusOn = useCallback(
    (index: number) => {
      const number = found[index]?.head.id;
      if (number === undefined) return;
      onChoose(number);
      virtualizer.scrollToIndex(index, { align: 'auto' });
      // The row may only come with the next picture.
      requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>(`[data-number="${number}"]`)?.focus({ preventScroll: true }),
      );
    },
    [found, onChoose, virtualizer],
  );
  const move = useCallback(
    (by: number) => {
      if (by < 0 && at <= 0) return onLeave();
      const inside = scroller.current?.contains(document.activeElement) === true;
      // From elsewhere the first step leads to what is chosen already.
      focusOn(Math.max(0, Math.min(found.length - 1, inside ? at + by : Math.max(at, 0))));
    },
    [at, found, focusOn, onLeave],
  );
  useEffect(() => {
    steer.current = move;
    return () => {
      steer.current = null;
    };
  }, [steer, move]);
  // Another search is looked at from its beginning.
  const first = found[0]?.head.id;
  useEffect(() => {
    if (first !== undefined && at <= 0) virtualizer.scrollToOffset(0);
  }, [first]);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(by);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links inside
    <div ref={scroller} className={styles['scroller']} onKeyDown={onKeyDown} data-region="list">
      <ul className={styles['list']} style={{ height: virtualizer.getTotalSize() }} aria-label={t('list.label')}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const each = found[index];
          return (
            each && (
              <li
                key={each.head.id}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={found.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <ResultRow
                  found={each}
                  uses={uses.get(each.head.id)}
                  words={words}
                  forTicket={forTicket}
                  chosen={each.head.id === chosen}
                  atDesk={atDesk}
                  beside={beside}
                  onChoose={onChoose}
                />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
};
