import { useEffect, useState } from 'react';
import { afterPaint } from '@/data/after-paint';
import { useHandoffQuestion } from '@/features/handoff/asking';
import { useMajorQuestion } from '@/features/major/asking';
import { useNextQuestion } from '@/features/next/asking';
import { useAskedWhere } from '@/features/shift/asking';
import { useAsk } from '@/features/ticket/ask/asking';
import { Late } from '../late';
import { useTypedAhead } from '../palette/typed-ahead';
import { closePanel, usePanel } from '../panels';
import { loadParts, part } from '../part';

const TicketAsks = part(async () => (await import('@/features/ticket/ask/ask-host')).TicketAsks);
const HandoffHost = part(async () => (await import('@/features/handoff/handoff-host')).HandoffHost);
const MajorHost = part(async () => (await import('@/features/major/ask/major-host')).MajorHost);
const WhereHost = part(async () => (await import('@/features/shift/where-host')).WhereHost);
const NextHost = part(async () => (await import('@/features/next/next-host')).NextHost);
const Palette = part(async () => (await import('../palette/palette')).Palette);
const OutboxPanel = part(async () => (await import('@/features/outbox/outbox-panel')).OutboxPanel);
const ToldPanel = part(async () => (await import('@/features/told/told-panel')).ToldPanel);
const Shortcuts = part(async () => (await import('./shortcuts')).Shortcuts);

/** What lies over the page: nothing of it is set up before the page has been seen, but for whoever asks for it sooner. */
export const Over = () => {
  const panel = usePanel();
  const asked = useAsk();
  useTypedAhead(panel === 'palette');
  const handing = useHandoffQuestion();
  const aboutMajor = useMajorQuestion();
  const asksWhere = useAskedWhere();
  const asksNext = useNextQuestion();
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    void afterPaint()
      .then(loadParts)
      .then(() => setLoaded(true));
  }, []);
  const quiet = panel === null && asked === null && handing === null && aboutMajor === null;
  if (!loaded && quiet && !asksWhere && !asksNext) return null;
  return (
    <>
      <Palette />
      <Shortcuts />
      <OutboxPanel opened={panel === 'outbox'} onClose={closePanel} />
      <ToldPanel opened={panel === 'told'} onClose={closePanel} />
      <Late>
        <TicketAsks />
      </Late>
      <HandoffHost />
      <MajorHost />
      <WhereHost />
      <NextHost />
    </>
  );
};
