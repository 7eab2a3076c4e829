import { Button } from '@mantine/core';
import { isDesk } from '@shared/domain/permissions';
import { isTicketNumber } from '@shared/domain/values';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import { Link, useSearch } from 'wouter';
import { selectShown } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { ensureLoaded } from '@/data/ticket-cache';
import { useDesk, useMe } from '@/data/use-desk';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton-rows';
import type { OtherKind } from './draft';
import { RecordForm } from './record-form';

const kinds: readonly OtherKind[] = ['problem', 'change', 'request'];

/** The tickets that the form begins with, whole; null until they are here. */
const useSources = (numbers: readonly string[]) => {
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  useEffect(() => {
    void ensureLoaded(numbers).then(() => setAsked(numbers));
  }, [numbers]);
  const loaded = useSelector((state: DeskRootState) => (asked === numbers ? state : null));
  return useMemo(
    () => loaded && numbers.flatMap((number) => selectShown(loaded, number)?.folded.ticket ?? []),
    // Once they are here the form has begun, and goes on with what it began with.
    [loaded === null, numbers],
  );
};

interface NewRecordPageProps {
  readonly kind: string;
  /** Where there is no such kind. */
  readonly missing: React.ReactNode;
}

/** `/new/problem`, `/new/change?from=PRB0000001`, `/new/request`. */
export const NewRecordPage = ({ kind: asked, missing }: NewRecordPageProps) => {
  const { t } = useTranslation('kinds');
  const search = useSearch();
  const from = useMemo(
    () => (new URLSearchParams(search).get('from') ?? '').split(',').filter(isTicketNumber),
    [search],
  );
  const me = useMe();
  const { settings } = useDesk();
  const sources = useSources(from);
  const kind = kinds.find((each) => each === asked);
  if (!kind) return missing;
  if (!me || !settings || sources === null) return <SkeletonRows />;
  if (!isDesk(me) && (me.role !== 'requester' || kind !== 'request')) {
    const mayAsk = me.role === 'requester';
    return (
      <EmptyState
        whole
        title={t(`form.title.${kind}`)}
        actions={
          mayAsk && (
            <Button component={Link} href="/new/request" variant="filled">
              {t('form.askInstead')}
            </Button>
          )
        }
      >
        {t('form.notAllowed')}
      </EmptyState>
    );
  }
  const asker = isDesk(me) ? sources : [];
  return <RecordForm key={`${kind} ${from.join(' ')}`} kind={kind} sources={asker} me={me} settings={settings} />;
};
