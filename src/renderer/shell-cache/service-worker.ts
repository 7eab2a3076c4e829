// Starts the web client without a network: the app's own files are kept when it is first opened, and served from there.
// Tickets are no business of this worker; they live in the database. (Workbox would bring two hundred packages for this.)

const worker = self as unknown as ServiceWorkerGlobalScope;
/** Filled in by the build: every file of the app, and a name that changes with any of them. */
declare const __SHELL__: { readonly version: string; readonly files: readonly string[] };

const PREFIX = 'firstline-shell-';
const current = `${PREFIX}${__SHELL__.version}`;

const keep = async (): Promise<void> => {
  const cache = await caches.open(current);
  await cache.addAll(__SHELL__.files.map((file) => new Request(file, { cache: 'reload' })));
  // Open pages go on with the files they started from: the cache before this one stays until the next version.
  await worker.skipWaiting();
};

const forget = async (): Promise<void> => {
  const shells = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== current);
  for (const name of shells.slice(0, -1)) await caches.delete(name);
  await worker.clients.claim();
};

const answer = async (request: Request): Promise<Response> => {
  const page = request.mode === 'navigate';
  const cache = await caches.open(current);
  return (await cache.match(page ? '/index.html' : request)) ?? (await caches.match(request)) ?? fetch(request);
};

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(forget()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin || pathname.startsWith('/api/')) return;
  event.respondWith(answer(request));
});
