import { Splitter } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ViewQuery } from '@/data/view/query';
import { BulkBar } from './bulk-bar';
import { FilterBar } from './filter/filter-bar';
import { keptValue } from './kept';
import { listControls } from './list/controls';
import { listStoreOf } from './list/list-state';
import { ListBody } from './list-body';
import { OnServer } from './on-server/on-server';
import { mountPage } from './page-controls';
import { PreviewPane } from './preview-pane';
import { QueueHead } from './queue-head';
import styles from './queue-page.module.css';
import { StatusWords } from './status-words';
import { useDepartures } from './use-departures';
import { useExport } from './use-export';
import { useNarrower } from './use-narrower';
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
  readonly preview: (number: string, numbers: () => readonly string[], onClose: () => void) => ReactNode;
}

export const QueuePage = ({ viewId, name, query, onOpen, preview }: QueuePageProps) => {
  const store = listStoreOf(viewId);
  const { view, loadMore } = useViewRows(query);
  const [pageRef, small] = useNarrower(PREVIEW_FROM);
  const [listRef, narrow] = useNarrower(TWO_LINES_BELOW);
  const filterRef = useRef<HTMLInputElement>(null);
  const shown = previewShown.use();
  const [menu, setMenu] = useState<'grouping' | 'columns' | null>(null);
  useDepartures(store, query);
  usePrefetch(store);

  // What is asked for at a key press reads the list as it stands then: no part of the page renders for its order alone.
  const latest = useRef(view.numbers);
  latest.current = view.numbers;
  const numbers = useCallback(() => latest.current, []);
  const change = useCallback((next: ViewQuery) => changeQuery(viewId, next), [viewId]);
  const open = useCallback((number: string) => onOpen(number, numbers()), [onOpen, numbers]);
  const exportList = useExport(numbers, name);
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

  const beside = shown && !small;
  const { togglePreview } = controls;
  const previewButton = useMemo(
    () => ({ shown: beside, possible: !small, toggle: togglePreview }),
    [beside, small, togglePreview],
  );
  const content = useCallback(
    (number: string) => preview(number, numbers, togglePreview),
    [preview, numbers, togglePreview],
  );
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
        preview={previewButton}
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
      {query.text.trim() !== '' && <OnServer text={query.text.trim()} />}
      <BulkBar store={store} total={view.total} />
      <StatusWords store={store} count={view.total} />
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
            <PreviewPane empty={view.numbers.length === 0} store={store} content={content} />
          </Splitter.Pane>
        </Splitter>
      ) : (
        list
      )}
    </div>
  );
};
