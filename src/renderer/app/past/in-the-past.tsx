// Pages as they were: the same pages, on the state of then. They need not know, but for the moment that clocks are read at.
import { Button } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Provider } from 'react-redux';
import { Link } from 'wouter';
import { makePastStore } from '@/data/past/past-store';
import { useLooking, useTicketThen } from '@/data/past/use-past';
import { useLink } from '@/data/use-desk';
import { useMomentInAddress } from '@/features/past/use-moment';
import { EmptyState } from '@/ui/empty-state';
import { Moment } from '@/ui/now';

/** Two Providers, one after the other: a page that was of now is not of then, and keeps nothing of what it was. */
const Then = ({ at, children }: { readonly at: number; readonly children: ReactNode }) => {
  const store = useMemo(makePastStore, []);
  return (
    <Provider store={store}>
      <Moment value={at}>{children}</Moment>
    </Provider>
  );
};

/** Lists and figures: of the moment of which the rows are, which follows the wanted one as fast as they come. */
export const ListsThen = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation('past');
  const wanted = useMomentInAddress();
  const { seen, trouble } = useLooking();
  if (wanted === null) return children;
  if (trouble !== null) {
    return (
      <EmptyState whole title={t('title')}>
        {t(`trouble.${trouble}`)}
      </EmptyState>
    );
  }
  if (seen === null) return <p role="status">{t('asking')}</p>;
  return <Then at={seen.at}>{children}</Then>;
};

export const NoClosedThen = () => {
  const { t } = useTranslation('past');
  return (
    <EmptyState
      title={t('closed.title')}
      actions={
        <Button component={Link} href="/v/allOpen">
          {t('closed.open')}
        </Button>
      }
    >
      {t('closed.body')}
    </EmptyState>
  );
};

interface TicketThenProps {
  readonly number: string;
  readonly children: ReactNode;
}

const ShownThen = ({ number, at, children }: TicketThenProps & { readonly at: number }) => {
  const { t } = useTranslation('past');
  const link = useLink();
  const { kind } = useTicketThen(number, at, link.kind === 'online');
  if (kind === 'notYet' || kind === 'unknown' || kind === 'unreachable') {
    const which = kind === 'notYet' ? 'notYet' : 'unknown';
    return (
      <EmptyState whole title={t(`ticket.${which}Title`, { number })}>
        {t(`ticket.${which}`)}
      </EmptyState>
    );
  }
  return <Then at={at}>{children}</Then>;
};

/** One ticket as it was; of a ticket that is not shown as it was, why. */
export const TicketThen = ({ number, children }: TicketThenProps) => {
  const at = useMomentInAddress();
  return at === null ? (
    children
  ) : (
    <ShownThen number={number} at={at}>
      {children}
    </ShownThen>
  );
};
