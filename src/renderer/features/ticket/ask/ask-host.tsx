import { Popover } from '@mantine/core';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/data/use-desk';
import { Dialog } from '@/ui/dialog';
import styles from './ask.module.css';
import { type Ask, type AskKind, popoverKinds, stopAsking, useAsk } from './asking';
import { panels } from './panels';

const isPopover = (kind: AskKind): boolean => (popoverKinds as readonly string[]).includes(kind);

/** An element of no size of its own that stands where the anchor stands: the popover's place on the screen. */
const placeOf = (anchor: HTMLElement): React.CSSProperties => {
  const { left, top, width, height } = anchor.getBoundingClientRect();
  // A row is as wide as the list: the popover belongs to where its words begin.
  return {
    position: 'fixed',
    left: left + (width > 600 ? 120 : 0),
    top,
    width: Math.min(width, 200),
    height,
    pointerEvents: 'none',
  };
};

const AskPopover = ({ kind, numbers, anchor }: Ask & { readonly anchor: HTMLElement }) => {
  const { t } = useTranslation('ticket');
  const Panel = panels[kind];
  const place = useRef(placeOf(anchor));
  return (
    <Popover
      opened
      onChange={(opened) => !opened && stopAsking()}
      position="bottom-start"
      offset={6}
      trapFocus
      withRoles={false}
    >
      <Popover.Target>
        <span style={place.current} />
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label={t(`ask.${kind}.title`)} data-own-keys>
        <div className={styles['popover']}>
          <Panel numbers={numbers} onDone={stopAsking} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
};

const widths: Partial<Record<AskKind, number>> = { solution: 660 };

const AskDialog = ({ kind, numbers, source }: Ask) => {
  const { t } = useTranslation('ticket');
  const me = useMe();
  const Panel = panels[kind];
  const [only, ...others] = numbers;
  return (
    <Dialog
      opened
      onClose={stopAsking}
      // A caller does not reopen: the fix did not help.
      title={t(kind === 'reopen' && me?.role === 'requester' ? 'ask.reject.title' : `ask.${kind}.title`)}
      note={others.length > 0 ? t('ask.forMany', { count: numbers.length }) : only}
      width={widths[kind] ?? (isPopover(kind) ? 522 : 500)}
    >
      <Panel numbers={numbers} onDone={stopAsking} titled source={source} />
    </Dialog>
  );
};

/** Mounted once: whatever an action has to ask, about one ticket or many, from the list, the preview or the page. */
export const TicketAsks = () => {
  const asked = useAsk();
  const key = useCallback(({ kind, numbers, source }: Ask) => `${kind} ${source} ${numbers.join(' ')}`, []);
  if (!asked) return null;
  const { anchor } = asked;
  return anchor?.isConnected && anchor !== document.body && isPopover(asked.kind) ? (
    <AskPopover key={key(asked)} {...asked} anchor={anchor} />
  ) : (
    <AskDialog key={key(asked)} {...asked} />
  );
};
