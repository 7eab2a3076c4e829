import type { Row } from '@shared/domain/row';
import { noClock } from '@shared/domain/sla';
import { acceptClock } from '@shared/domain/stays';
import { useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PriorityBadge } from '@/ui/priority-badge';
import { SlaBar, SlaDesk } from '@/ui/sla-bar';
import { UnsentMark } from '@/ui/unsent-mark';
import { useFormat } from '@/ui/use-format';
import { useNames } from '../names';
import styles from './handed.module.css';
import type { HandedTab } from './use-handed';

interface HandedListProps {
  readonly tab: HandedTab;
  readonly rows: readonly Row[];
  readonly chosen: string | null;
  readonly onChoose: (number: string) => void;
  readonly onOpen: (number: string) => void;
}

const Standing = ({ row, tab }: { readonly row: Row; readonly tab: HandedTab }) => {
  const { t } = useTranslation(['handoff', 'clocks']);
  const desk = useContext(SlaDesk);
  const { moment } = useFormat();
  const { person } = useNames();
  const { handoff, lastHop } = row;
  if (tab !== 'waiting' || !handoff) {
    if (!lastHop) return null;
    return (
      <span className={styles['standing']}>
        {person(lastHop.endedBy)} <time>{moment(lastHop.endedAt)}</time>
      </span>
    );
  }
  const accept = desk ? acceptClock(handoff, null, desk) : noClock;
  return (
    <span className={styles['standing']}>
      {accept.state === 'none' ? (
        <SlaBar clock={row.sla.resolve} />
      ) : (
        <SlaBar clock={accept} note={t('clocks:toAccept')} />
      )}
      {handoff.asked > 0 && (
        <span className={styles['filled']} data-lacks={handoff.filled < handoff.asked || undefined}>
          {t('received.filled', { filled: handoff.filled, asked: handoff.asked })}
        </span>
      )}
    </span>
  );
};

const ListRow = ({ row, tab, chosen, onChoose, onOpen }: Omit<HandedListProps, 'rows'> & { readonly row: Row }) => {
  const { t } = useTranslation('handoff');
  const { person, group } = useNames();
  const offer = tab === 'waiting' ? row.handoff : row.lastHop;
  const from = group(offer?.fromGroupId ?? null);
  const isChosen = row.number === chosen;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isChosen) return;
    element.current?.scrollIntoView({ block: 'nearest' });
    // The list has the focus, or nobody has.
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('[role="grid"]')) element.current?.focus();
  }, [isChosen]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a grid that are laid out as cards of three lines
    <div
      ref={element}
      role="row"
      className={styles['row']}
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      onDoubleClick={() => onOpen(row.number)}
      onFocus={() => onChoose(row.number)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as its row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus */}
      <div role="gridcell">
        <PriorityBadge priority={row.priority} />
        <span className={styles['title']} dir="auto">
          {row.shortDescription}
        </span>
        <UnsentMark count={row.unsent} />
        <span className={styles['origin']}>
          <span>{row.number}</span>
          {offer && (
            <bdi>
              {from === null ? person(offer.by) : t('received.from', { person: person(offer.by), group: from })}
            </bdi>
          )}
        </span>
        <Standing row={row} tab={tab} />
      </div>
    </div>
  );
};

export const HandedList = ({ rows, ...rest }: HandedListProps) => {
  const { t } = useTranslation('handoff');
  return (
    // biome-ignore lint/a11y/useSemanticElements: as its rows
    <div role="grid" aria-label={t('received.list')} className={styles['rows']} data-region="list">
      {rows.map((row) => (
        <ListRow key={row.number} row={row} {...rest} />
      ))}
    </div>
  );
};
