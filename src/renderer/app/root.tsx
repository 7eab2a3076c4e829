import { useEffect } from 'react';
import { Provider } from 'react-redux';
import { watchDay } from '@/data/day-marks';
import type { DeskStore } from '@/data/store';
import { useDesk } from '@/data/use-desk';
import { Look } from '@/ui/look';
import { SlaDesk } from '@/ui/sla-bar';
import { FailureBoundary } from './failure';
import { LockGate } from './lock-gate';
import { PastRouter } from './past/past-router';
import { Routes } from './routes';
import { useShellBridge } from './shell-bridge';

const Desk = () => {
  const { settings } = useDesk();
  useShellBridge();
  useEffect(watchDay, []);
  return (
    <SlaDesk value={settings}>
      <Routes />
    </SlaDesk>
  );
};

/** Everything round the pages: store, look, clocks, and what is left when something breaks. */
export const Root = ({ store }: { readonly store: DeskStore }) => (
  <Provider store={store}>
    <Look>
      <FailureBoundary>
        <LockGate>
          <PastRouter>
            <Desk />
          </PastRouter>
        </LockGate>
      </FailureBoundary>
    </Look>
  </Provider>
);
