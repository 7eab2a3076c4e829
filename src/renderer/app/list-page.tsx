import { memo, type ReactNode, useCallback, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { usePinned } from '@/features/queue/pinned';
import { QueuePage } from '@/features/queue/queue-page';
import { useQuery } from '@/features/queue/view-state';
import { Moment } from '@/ui/now';
import { rememberList } from './last-list';
import { Late } from './late';
import { part } from './part';
import { NoClosedThen } from './past/in-the-past';

const TicketPreview = part(async () => (await import('@/features/ticket/preview/ticket-preview')).TicketPreview);

interface ListPageProps {
  readonly viewId: string;
  /** Shown where there is no such view. */
  readonly missing: ReactNode;
}

interface PreviewProps {
  readonly number: string;
  /** The list as it stands when the ticket is opened. */
  readonly numbers: () => readonly string[];
  readonly open: (number: string, numbers: readonly string[]) => void;
  readonly close: () => void;
}

const Preview = memo(({ number, numbers, open, close }: PreviewProps) => (
  <Late>
    <TicketPreview number={number} onOpen={() => open(number, numbers())} onClose={close} />
  </Late>
));

/** A view's list, with the ticket feature's preview beside it. */
export const ListPage = ({ viewId, missing }: ListPageProps) => {
  const { t } = useTranslation('queue');
  const query = useQuery(viewId);
  const pinned = usePinned().find((view) => view.id === viewId);
  const name = pinned?.name ?? t(`view.${viewId}`);
  const [, go] = useLocation();
  const open = useCallback(
    (number: string, numbers: readonly string[]) => {
      rememberList({ name, path: `/v/${viewId}`, numbers });
      go(`/t/${number}`);
    },
    [name, viewId, go],
  );
  const preview = useCallback(
    (number: string, numbers: () => readonly string[], close: () => void) => (
      <Preview number={number} numbers={numbers} open={open} close={close} />
    ),
    [open],
  );
  const looksBack = useContext(Moment) !== null;
  if (!query) return missing;
  if (looksBack && query.source === 'closed') return <NoClosedThen />;
  return <QueuePage viewId={viewId} name={name} query={query} onOpen={open} preview={preview} />;
};
