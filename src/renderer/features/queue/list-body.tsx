import { memo, useCallback } from 'react';
import { useSelector } from 'react-redux';
import type { DeskRootState } from '@/data/store';
import { useLink } from '@/data/use-desk';
import type { View, ViewQuery } from '@/data/view/query';
import { EmptyList, FirstSync } from './empty-list';
import type { ListStore } from './list/list-state';
import { TicketList } from './list/ticket-list';

interface ListBodyProps {
  readonly viewId: string;
  readonly name: string;
  readonly view: View;
  readonly query: ViewQuery;
  readonly store: ListStore;
  readonly narrow: boolean;
  readonly onChange: (query: ViewQuery) => void;
  readonly onOpen: (number: string) => void;
  readonly onEndNear: () => void;
}

const Progress = ({ empty }: { readonly empty: boolean }) => {
  const { firstSync } = useLink();
  return firstSync && <FirstSync {...firstSync} withRows={empty} />;
};

/** The rows, or why there are none. */
export const ListBody = memo((props: ListBodyProps) => {
  const { viewId, name, view, query, store, narrow, onChange, onOpen, onEndNear } = props;
  const firstSync = useSelector(
    ({ link }: DeskRootState) => link.firstSync !== null || (link.kind === 'connecting' && link.lastSyncAt === null),
  );
  const onSort = useCallback((sort: ViewQuery['sort']) => onChange({ ...query, sort }), [onChange, query]);
  const empty = view.numbers.length === 0;
  return (
    <>
      <Progress empty={empty} />
      {!empty && (
        <TicketList
          key={viewId}
          label={name}
          view={view}
          query={query}
          store={store}
          narrow={narrow}
          onSort={onSort}
          onOpen={onOpen}
          onEndNear={onEndNear}
        />
      )}
      {empty && !firstSync && view.status === 'ready' && (
        <EmptyList viewId={viewId} query={query} onChange={onChange} />
      )}
    </>
  );
});
