// Answers one page's calls.
import type { DeskHost } from './desk-calls';
import type { PagePort } from './pages';
import type { FromWorker, OpenRequest, ToWorker } from './protocol';

/** Resolves when the page that holds this lock is gone, however it went. */
const pageEnded = async (pageId: string): Promise<void> => {
  await navigator.locks.request(pageId, () => undefined);
};

export const answered = async ({ id }: ToWorker, work: () => Promise<unknown>): Promise<FromWorker> => {
  try {
    return { kind: 'answer', id, ok: true, value: await work() };
  } catch (error) {
    return { kind: 'answer', id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
};

export const newPagePort = (post: (message: FromWorker) => void): PagePort => ({ post });

export const serve = async (host: DeskHost, port: PagePort, message: ToWorker): Promise<void> => {
  if (message.name === 'open') {
    const { pageId } = message.args[0] as OpenRequest;
    void pageEnded(pageId).then(() => host.detach(port));
  }
  port.post(await answered(message, () => host.call(port, message.name, message.args)));
};
