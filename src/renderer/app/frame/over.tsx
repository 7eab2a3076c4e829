import { useEffect, useState } from 'react';
import { afterPaint } from '@/data/after-paint';
import { useAsk } from '@/features/ticket/ask/asking';
import { closePanel, usePanel } from '../panels';
import { loadParts } from '../part';
import { OutboxPanel, Palette, Shortcuts, TicketAsks } from '../parts';

/** What lies over the page: nothing of it is set up before the page has been seen, but for whoever asks for it sooner. */
export const Over = () => {
  const panel = usePanel();
  const asked = useAsk();
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    void afterPaint()
      .then(loadParts)
      .then(() => setLoaded(true));
  }, []);
  if (!loaded && panel === null && asked === null) return null;
  return (
    <>
      <Palette />
      <Shortcuts />
      <OutboxPanel opened={panel === 'outbox'} onClose={closePanel} />
      <TicketAsks />
    </>
  );
};
