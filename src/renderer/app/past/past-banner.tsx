import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoute } from 'wouter';
import { isLookingBack } from '@/data/past/address';
import { lookAt, retryLooking } from '@/data/past/looking';
import { useTicketThen } from '@/data/past/use-past';
import { useLink } from '@/data/use-desk';
import { useGoTo, useMomentInAddress } from '@/features/past/use-moment';
import { setReadOnly } from '@/ui/read-only';
import { part } from '../part';

const PastBar = part(async () => (await import('@/features/past/past-bar')).PastBar);

setReadOnly(() => (isLookingBack() ? 'refusal:past.readOnly' : null));

const OfTicket = ({ number, at }: { readonly number: string; readonly at: number }) => {
  const { t } = useTranslation('past');
  const { kind } = useLink();
  const { kind: then, source } = useTicketThen(number, at, kind === 'online');
  if (then === 'loading') return t(source === 'server' ? 'ticket.asking' : 'asking');
  return then === 'unknown' || then === 'unreachable' ? null : t(`source.${source}`);
};

/** Over the page while an earlier moment stands in the address. */
export const PastBanner = () => {
  const at = useMomentInAddress();
  const goTo = useGoTo();
  const { kind } = useLink();
  const [isTicket, params] = useRoute('/t/:number');
  const number = isTicket ? params.number : null;
  useEffect(() => lookAt(at), [at]);
  useEffect(() => {
    if (kind === 'online') retryLooking();
  }, [kind]);
  const toNow = useCallback(() => goTo(null), [goTo]);
  if (at === null) return null;
  return (
    <PastBar
      at={at}
      onMove={goTo}
      onNow={toNow}
      single={number === null ? null : <OfTicket number={number} at={at} />}
    />
  );
};
