/** Set to "own" to give each page a worker of its own; tests that cut a page's network need it. */
const WORKER_KIND = 'firstline.worker';

/** Whether all pages of a person have one worker. */
export const sharesWorkers = (): boolean => 'SharedWorker' in globalThis && localStorage.getItem(WORKER_KIND) !== 'own';
