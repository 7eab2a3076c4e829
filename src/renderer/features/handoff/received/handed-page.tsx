import type { Row } from '@shared/domain/row';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useTicket } from '@/data/use-ticket';
import { setAtHand } from '@/ui/at-hand';
import { EmptyState } from '@/ui/empty-state';
import { useSayStatus } from '@/ui/status-note';
import { mountHanded } from '../controls';
import styles from './handed.module.css';
import { HandedList } from './handed-list';
import { HandedTicket, type ReadyTicket } from './handed-ticket';
import { type HandedTab, handedTabs, useHanded } from './use-handed';

interface TabsProps {
  readonly tab: HandedTab;
  readonly counts: Readonly<Record<HandedTab, number>>;
  readonly onChoose: (tab: HandedTab) => void;
}

const Tabs = ({ tab, counts, onChoose }: TabsProps) => {
  const { t } = useTranslation('handoff');
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = handedTabs[(handedTabs.indexOf(tab) + step + handedTabs.length) % handedTabs.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    onChoose(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={t('received.tabs')} className={styles['tabs']} onKeyDown={onKeyDown}>
      {handedTabs.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          data-tab={each}
          aria-selected={each === tab}
          aria-controls="handed"
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onChoose(each)}
        >
          {t(`received.tab.${each}`)} <span>{counts[each]}</span>
        </button>
      ))}
    </div>
  );
};

/** The row that is chosen, and if it has gone, the one that has come in its place. */
const useChosen = (rows: readonly Row[]) => {
  const [chosen, choose] = useState<string | null>(null);
  const place = useRef(0);
  const at = rows.findIndex(({ number }) => number === chosen);
  if (at !== -1) place.current = at;
  const row = rows[at] ?? rows[Math.min(place.current, rows.length - 1)] ?? null;
  return { row, choose };
};

const offerOf = (row: Row, tab: HandedTab): string | null =>
  (tab === 'waiting' ? row.handoff?.id : row.lastHop?.id) ?? null;

interface ChosenProps {
  readonly row: Row;
  readonly tab: HandedTab;
  readonly latest: (view: ReadyTicket) => ReactNode;
}

const Chosen = ({ row, tab, latest }: ChosenProps) => {
  const view = useTicket(row.number);
  const offerId = offerOf(row, tab);
  if (view.kind !== 'ready' || offerId === null) return null;
  return <HandedTicket key={offerId} view={view} offerId={offerId} latest={latest} />;
};

interface HandedPageProps {
  readonly latest: (view: ReadyTicket) => ReactNode;
}

/** What other groups hand to mine: the list, and the packet of the one that is chosen. */
export const HandedPage = ({ latest }: HandedPageProps) => {
  const { t } = useTranslation('handoff');
  const [, go] = useLocation();
  const [tab, setTab] = useState<HandedTab>('waiting');
  const handed = useHanded();
  const rows = handed[tab];
  const { row, choose } = useChosen(rows);
  const number = row?.number ?? null;
  useSayStatus(t('received.status', { count: handed.waiting.length }));
  useEffect(() => {
    setAtHand({ place: 'handed', tickets: number === null ? [] : [number], selected: false });
    return () => setAtHand(null);
  }, [number]);
  useEffect(
    () =>
      mountHanded({
        move: (by) => {
          const at = rows.findIndex((each) => each.number === number);
          const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
          if (next) choose(next.number);
        },
      }),
    [rows, number, choose],
  );
  const counts = { waiting: handed.waiting.length, accepted: handed.accepted.length, returned: handed.returned.length };
  return (
    <div className={styles['page']}>
      <div className={styles['side']}>
        <header>
          <h1>{t('received.title')}</h1>
          <span>{t('received.waiting', { count: counts.waiting })}</span>
        </header>
        <Tabs tab={tab} counts={counts} onChoose={setTab} />
        <div id="handed" role="tabpanel" aria-label={t(`received.tab.${tab}`)} className={styles['panel']}>
          {rows.length === 0 ? (
            <EmptyState title={t(`received.empty.${tab}`)}>{t(`received.empty.${tab}How`)}</EmptyState>
          ) : (
            <HandedList
              tab={tab}
              rows={rows}
              chosen={number}
              onChoose={choose}
              onOpen={(opened) => go(`/t/${opened}`)}
            />
          )}
        </div>
      </div>
      <div className={styles['main']}>{row && <Chosen row={row} tab={tab} latest={latest} />}</div>
    </div>
  );
};
