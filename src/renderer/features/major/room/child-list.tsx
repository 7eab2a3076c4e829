import type { Ticket } from '@shared/domain/ticket';
import { IconX } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { canRun } from '@/data/run-command';
import { IconButton } from '@/ui/icon-button';
import { StateIcon } from '@/ui/state-icon';
import type { Child } from '../children';
import { unlinkChild } from '../gather';
import styles from './updates.module.css';

interface ChildLineProps {
  readonly parent: Ticket;
  readonly child: Child;
  /** In a list that shows a window of many: where it stands, px. */
  readonly top?: number;
  /** Its place among all, where not all are there. */
  readonly place?: { readonly at: number; readonly of: number };
}

export const ChildLine = ({ parent, child: { number, row }, top, place }: ChildLineProps) => {
  const { t } = useTranslation(['major', 'domain']);
  const may = canRun('ticket.linkMany.v1', parent, { kind: 'child', to: [number], on: false });
  const words = row ? `${number} ${row.shortDescription}, ${t(`domain:state.${row.state}`)}` : number;
  return (
    <li
      className={styles['child']}
      style={top === undefined ? undefined : { position: 'absolute', insetInline: 0, top }}
      aria-posinset={place?.at}
      aria-setsize={place?.of}
    >
      <Link href={`/t/${number}`} aria-label={words} data-over={row?.state === 'resolved' || undefined}>
        {row ? <StateIcon state={row.state} /> : <i aria-hidden="true" />}
        <span>{number}</span>
        <bdi>{row?.shortDescription ?? t('children.notHere')}</bdi>
      </Link>
      {(may === null || may.code === 'nothingToChange') && (
        <IconButton
          label={t('children.unlink', { number })}
          size={24}
          onClick={() => void unlinkChild(parent.number, number)}
        >
          <IconX size={12} />
        </IconButton>
      )}
    </li>
  );
};

const HEIGHT = 26;

interface ManyChildrenProps {
  readonly parent: Ticket;
  readonly children: readonly Child[];
}

/** Hundreds of them: only those in sight are there. */
export const ManyChildren = ({ parent, children }: ManyChildrenProps) => {
  const { t } = useTranslation('major');
  const box = useRef<HTMLElement>(null);
  const window = useVirtualizer({
    count: children.length,
    getScrollElement: () => box.current,
    estimateSize: () => HEIGHT,
    overscan: 8,
  });
  return (
    <section
      ref={box}
      className={styles['many']}
      aria-label={t('children.title')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
      tabIndex={0}
    >
      <ul className={styles['children']} style={{ position: 'relative', height: window.getTotalSize() }}>
        {window.getVirtualItems().map(({ index, start }) => {
          const child = children[index];
          return (
            child && (
              <ChildLine
                key={child.number}
                parent={parent}
                child={child}
                top={start}
                place={{ at: index + 1, of: children.length }}
              />
            )
          );
        })}
      </ul>
    </section>
  );
};
