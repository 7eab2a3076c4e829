import type { Major } from '@shared/domain/major';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@/data/model';
import { linesIn, type RoomTab, roomLines, roomTabs } from '../entries';
import { EntryComposer } from './entry-composer';
import { RoomTimeline } from './room-timeline';
import styles from './work.module.css';

interface RoomWorkProps {
  readonly view: Extract<TicketView, { kind: 'ready' }>;
  readonly major: Major;
}

/** What was found, decided and said, and a place to say more. */
export const RoomWork = ({ view, major }: RoomWorkProps) => {
  const { t } = useTranslation('major');
  const [tab, setTab] = useState<RoomTab>('all');
  const lines = useMemo(() => roomLines(view.entries), [view.entries]);
  const shown = linesIn(lines, tab);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = roomTabs[(roomTabs.indexOf(tab) + step + roomTabs.length) % roomTabs.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    setTab(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <section id="room-timeline" className={styles['root']} aria-label={t('timeline.label')} data-region="timeline">
      <div role="tablist" aria-label={t('timeline.tabs')} className={styles['tabs']} onKeyDown={onKeyDown}>
        {roomTabs.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            data-tab={each}
            aria-selected={each === tab}
            aria-controls="room-lines"
            tabIndex={each === tab ? 0 : -1}
            onClick={() => setTab(each)}
          >
            {t(`timeline.${each}`)}
            {each !== 'all' && <span>{linesIn(lines, each).length}</span>}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <div id="room-lines" role="tabpanel" aria-label={t(`timeline.${tab}`)} className={styles['scroll']} tabIndex={0}>
        <EntryComposer key={view.ticket.number} ticket={view.ticket} major={major} />
        <RoomTimeline lines={shown} unsent={view.unsent} complete={view.timelineComplete} />
      </div>
    </section>
  );
};
