import { Splitter } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLink } from '@/data/use-desk';
import type { ViewQuery } from '@/data/view/query';
import { useSayStatus } from '@/ui/status-note';
import { useFormat } from '@/ui/use-format';
import { BulkBar } from './bulk-bar';
import { FilterBar } from './filter/filter-bar';
import { keptValue } from './kept';
import { listControls } from './list/controls';
import { listStoreOf, useListPart } from './list/list-state';
import { ListBody } from './list-body';
import { mountPage } from './page-controls';
import { PreviewPane } from './preview-pane';
import { QueueHead } from './queue-head';
import styles from './queue-page.module.css';
import { useDepartures } from './use-departures';
import { useExport } from './use-export';
import { usePrefetch } from './use-prefetch';
import { useViewRows } from './use-view-rows';
import { changeQuery, originalQuery } from './view-state';

/** A list narrower than that has rows of two lines; the page narrower than the other has no preview beside it. */
const TWO_LINES_BELOW = 800;
const PREVIEW_FROM = 860;

const previewShown = keptValue<boolean>('firstline.preview', (stored) => stored !== false);

interface QueuePageProps {
  readonly viewId: string;
  readonly name: string;
  readonly query: ViewQuery;
  /** `numbers`: the list as it stands. */
  readonly onOpen: (number: string, numbers: readonly string[]) => void;
  /** What is shown of a ticket beside the list; another feature's, so the app hands it over. */
  readonly preview: (number: string, numbers: readonly string[], onClose: () => void) => ReactNode;
}

const useStatusWords = (count: number, selected: number): string => {
  const { t } = useTranslation('queue');
  const { moment } = useFormat();
  const link = useLink();
  const words = selected > 0 ? t('status.selected', { selected, count }) : t('status.tickets', { count });
  return link.kind === 'offline' && link.lastSyncAt !== null
    ? `${words} · ${t('status.asOf', { time: moment(link.lastSyncAt) })}`
    : words;
};

export const QueuePage = ({ viewId, name, query, onOpen, preview }: QueuePageProps) => {
  const store = listStoreOf(viewId);
  const { view, loadMore } = useViewRows(query);
  const { ref: pageRef, width: pageWidth } = useElementSize<HTMLDivElement>();
  const { ref: listRef, width: listWidth } = useElementSize<HTMLDivElement>();
  const filterRef = useRef<HTMLInputElement>(null);
  const shown = previewShown.use();
  const [menu, setMenu] = useState<'grouping' | 'columns' | null>(null);
  const selected = useListPart(store, (state) => state.selected.size);
  useDepartures(store, query);
  usePrefetch(store);
  useSayStatus(useStatusWords(view.total, selected));

  const change = useCallback((next: ViewQuery) => changeQuery(viewId, next), [viewId]);
  const open = useCallback((number: string) => onOpen(number, view.numbers), [onOpen, view]);
  const exportList = useExport(view.numbers, name);
  const leaveFilter = useCallback(() => {
    const { focused } = store.get();
    if (focused !== null) listControls()?.focus(focused);
    else filterRef.current?.blur();
  }, [store]);
  const controls = useMemo(
    () => ({
      togglePreview: () => previewShown.set(!previewShown.get()),
      openGrouping: () => setMenu('grouping'),
      openColumns: () => setMenu('columns'),
      focusFilter: () => filterRef.current?.focus(),
      exportList,
    }),
    [exportList],
  );
  useEffect(() => mountPage(controls), [controls]);

  const narrow = listWidth > 0 && listWidth < TWO_LINES_BELOW;
  const beside = shown && (pageWidth === 0 || pageWidth >= PREVIEW_FROM);
  const list = (
    <div className={styles['column']} ref={listRef} data-region="list">
      <QueueHead
        name={name}
        viewId={viewId}
        query={query}
        changed={query !== originalQuery(viewId)}
        total={view.total}
        onChange={change}
        menu={menu}
        onMenu={setMenu}
        preview={{
          shown: beside,
          possible: pageWidth === 0 || pageWidth >= PREVIEW_FROM,
          toggle: controls.togglePreview,
        }}
        onExport={exportList}
      />
      <FilterBar query={query} onChange={change} inputRef={filterRef} onLeave={leaveFilter} />
      <ListBody
        viewId={viewId}
        name={name}
        view={view}
        query={query}
        store={store}
        narrow={narrow}
        onChange={change}
        onOpen={open}
        onEndNear={loadMore}
      />
      <BulkBar store={store} total={view.total} />
    </div>
  );
  return (
    <div className={styles['page']} ref={pageRef}>
      {beside ? (
        <Splitter className={styles['split'] ?? ''} lineSize={1} withHandle={false} h="100%">
          <Splitter.Pane defaultSize={100} min="520px">
            {list}
          </Splitter.Pane>
          <Splitter.Pane defaultSize="354px" min="320px">
            <PreviewPane
              empty={view.numbers.length === 0}
              store={store}
              content={(number) => preview(number, view.numbers, controls.togglePreview)}
            />
          </Splitter.Pane>
        </Splitter>
      ) : (
        list
      )}
    </div>
  );
};
