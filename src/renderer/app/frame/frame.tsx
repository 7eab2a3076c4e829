import { type ReactNode, useEffect, useMemo } from 'react';
import { useStore } from 'react-redux';
import { useLocation } from 'wouter';
import { followContacts } from '@/data/contacts';
import { selectMe } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { takeDroppedFiles } from '@/features/handoff/file/open';
import { type ActionsAtWork, ActionsContext } from '@/ui/actions-context';
import { atHand } from '@/ui/at-hand';
import { actions } from '../actions/list';
import { useKeyboard } from '../keyboard';
import { PastBanner } from '../past/past-banner';
import { Banners } from './banners';
import { MajorBar } from './major-bar';
import { Over } from './over';
import { Shell } from './shell';

/** The shell with everything that works from anywhere: actions, keys, palette, and what lies over the page. */
export const Frame = ({ children }: { readonly children: ReactNode }) => {
  const store = useStore<DeskRootState>();
  const [, go] = useLocation();
  const atWork = useMemo(
    (): ActionsAtWork => ({
      actions,
      contextAt: (anchor) => ({
        tickets: atHand().tickets,
        article: atHand().article,
        actor: selectMe(store.getState()),
        anchor,
        go,
      }),
    }),
    [store, go],
  );
  useKeyboard(atWork);
  useEffect(() => takeDroppedFiles(go), [go]);
  useEffect(followContacts, []);
  return (
    <ActionsContext value={atWork}>
      <Shell
        banners={
          <>
            <Banners />
            <MajorBar />
            <PastBanner />
          </>
        }
        over={<Over />}
      >
        {children}
      </Shell>
    </ActionsContext>
  );
};
