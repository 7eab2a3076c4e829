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

/** The rows, or why there are none. */
export const ListBody = (props: ListBodyProps) => {
  const { viewId, name, view, query, store, narrow, onChange, onOpen, onEndNear } = props;
  const link = useLink();
  const empty = view.numbers.length === 0;
  const firstSync = link.firstSync !== null || (link.kind === 'connecting' && link.lastSyncAt === null);
  return (
    <>
      {link.firstSync && <FirstSync {...link.firstSync} withRows={empty} />}
      {!empty && (
        <TicketList
          key={viewId}
          label={name}
          view={view}
          query={query}
          store={store}
          narrow={narrow}
          onSort={(sort) => onChange({ ...query, sort })}
          onOpen={onOpen}
          onEndNear={onEndNear}
        />
      )}
      {empty && !firstSync && view.status === 'ready' && (
        <EmptyList viewId={viewId} query={query} onChange={onChange} />
      )}
    </>
  );
};
