/** How long (ms) a page waits for newer files before it is loaded with those that there are. */
const PATIENCE = 15_000;

const inPlace = (worker: ServiceWorker): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });

/**
 * Loads the page as the server has it now. The service worker would answer with the files that it keeps, and fetch newer
 * ones beside that, for the time after: so it fetches them first.
 */
export const loadNewest = async (reload: () => void = () => location.reload()): Promise<void> => {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    await registration?.update();
    const coming = registration?.installing ?? registration?.waiting;
    if (coming) await Promise.race([inPlace(coming), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  } catch {
    // The server is away, or there is no such worker here.
  }
  reload();
};
