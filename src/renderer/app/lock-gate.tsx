// Before everything else of the page: nothing is drawn behind a lock.
import { type ReactNode, useEffect } from 'react';
import { useGate } from '@/data/lock/gate';
import { watchLock } from '@/data/lock/locking';
import { WayBack } from '@/features/lock/way-back';
import { dismissToast } from '@/ui/toast';
import { part } from './part';

const GatePage = part(async () => (await import('@/features/lock/gate')).GatePage);

export const LockGate = ({ children }: { readonly children: ReactNode }) => {
  const gate = useGate();
  useEffect(watchLock, []);
  useEffect(() => {
    // What was said a moment ago may name a ticket.
    if (gate.kind !== 'open') dismissToast();
  }, [gate.kind]);
  return gate.kind === 'open' ? <WayBack>{children}</WayBack> : <GatePage gate={gate} />;
};
