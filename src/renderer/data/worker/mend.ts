// The store was damaged, or taken away, under our feet: it is closed and dropped, and the desk is opened anew for the pages
// that look at it. What was pulled comes from the server again, what is this device's own from the journal.
import { dropPulled } from './database';
import { type OpenDesk, openDesk, tellAll } from './desk';

/** A store that is gone may never answer (ms). */
const PATIENCE = 2_000;

const within = (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);

export const openAnew = async (desk: OpenDesk): Promise<OpenDesk> => {
  const { options, present, pages } = desk;
  desk.stopFollowing();
  desk.snapshots.stop();
  pages.tell({ kind: 'link', link: { ...desk.link.state, trouble: 'rebuilding' } });
  const { sync } = desk;
  desk.sync = null;
  await within(Promise.all([sync?.stop(), desk.projector.pause()]));
  await within(desk.pulled.close());
  await within(desk.own.close());
  await within(dropPulled(present.person.id, options.storage));
  await within(options.snapshots.drop());
  pages.report({ rows: { put: [], remove: desk.book.told() } });
  const fresh = await openDesk(options, present, pages, true);
  for (const port of pages.ports()) tellAll(fresh, port, null);
  return fresh;
};
