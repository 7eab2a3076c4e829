import { Button } from '@mantine/core';
import { IconLayoutSidebarRight, IconPinned, IconPinnedOff, IconTableExport } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useMe } from '@/data/use-desk';
import type { ViewQuery } from '@/data/view/query';
import { ActionButton } from '@/ui/action-button';
import { IconButton } from '@/ui/icon-button';
import { useFormat } from '@/ui/use-format';
import { ColumnMenu, GroupMenu, SortMenu } from './head-menus';
import { PinButton } from './pin-button';
import { unpinView } from './pinned';
import styles from './queue-page.module.css';
import { changeQuery } from './view-state';

interface QueueHeadProps {
  readonly viewId: string;
  readonly name: string;
  readonly query: ViewQuery;
  /** Somebody has narrowed, sorted or grouped it otherwise. */
  readonly changed: boolean;
  readonly total: number;
  readonly onChange: (query: ViewQuery) => void;
  readonly menu: 'grouping' | 'columns' | null;
  readonly onMenu: (menu: 'grouping' | 'columns' | null) => void;
  readonly preview: { readonly shown: boolean; readonly possible: boolean; readonly toggle: () => void };
  readonly onExport: () => void;
}

/** It is about none of the tickets at hand. */
const NONE: readonly string[] = [];

export const QueueHead = memo((props: QueueHeadProps) => {
  const { viewId, name, query, changed, total, onChange, menu, onMenu, preview, onExport } = props;
  const { t } = useTranslation(['queue', 'next']);
  const { count } = useFormat();
  const [, go] = useLocation();
  const worksHere = useMe()?.role !== 'requester';
  const isPinned = viewId.startsWith('pin-');
  return (
    <header className={styles['head']}>
      <h1>{name}</h1>
      <span className={styles['count']}>
        {t(query.source === 'closed' ? 'head.closed' : 'head.open', { count: total, number: count(total) })}
      </span>
      {changed && (
        <>
          <Button variant="subtle" className={styles['optional'] ?? ''} onClick={() => changeQuery(viewId, null)}>
            {t('head.reset')}
          </Button>
          <PinButton name={name} query={query} icon={<IconPinned size={14} stroke={1.7} />} />
        </>
      )}
      {isPinned && !changed && (
        <IconButton
          label={t('head.unpin')}
          onClick={() => {
            unpinView(viewId);
            go('/v/myWork');
          }}
        >
          <IconPinnedOff size={16} stroke={1.7} />
        </IconButton>
      )}
      {query.source === 'open' && worksHere && (
        <ActionButton id="next.take" tickets={NONE} className={styles['optional'] ?? ''}>
          {t('next:button')}
        </ActionButton>
      )}
      {query.source === 'open' && (
        <GroupMenu
          group={query.group}
          opened={menu === 'grouping'}
          onOpened={(opened) => onMenu(opened ? 'grouping' : null)}
          onGroup={(group) => onChange({ ...query, group })}
        />
      )}
      <SortMenu sort={query.sort} onSort={(sort) => onChange({ ...query, sort })} />
      <IconButton label={t('head.export')} onClick={onExport} disabled={total === 0}>
        <IconTableExport size={16} stroke={1.7} />
      </IconButton>
      <ColumnMenu opened={menu === 'columns'} onOpened={(opened) => onMenu(opened ? 'columns' : null)} />
      {preview.possible && (
        <IconButton label={t('head.preview')} keys="Space" aria-pressed={preview.shown} onClick={preview.toggle}>
          <IconLayoutSidebarRight size={16} stroke={1.7} />
        </IconButton>
      )}
    </header>
  );
});
