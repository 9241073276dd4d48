// Stands between the pages and the network of a reader who asked for it ("keep for use offline" on the search page), and of nobody else.
// What may change comes from the network whenever there is one: nothing old is shown to who is online. What has its version in its name
// is taken from what is kept. Served as /offline.js, so that it may answer for the whole site.
const KEPT = 'kept', SEEN = 'seen', MOST_SEEN = 300;
const root = new URL('./', location.href).pathname;

addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));
addEventListener('fetch', event => {
  const { request } = event, { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(root)) return;
  const path = pathname.slice(root.length), isAsset = path.startsWith('assets/');
  if (isAsset || /^search\/[^/]+\/./.test(path)) event.respondWith(keptFirst(event, isAsset));
  else if (request.mode === 'navigate' || path === 'search/index.json' || path.endsWith('/index.md')) event.respondWith(networkFirst(event, path !== 'search/index.json'));
});

async function keptFirst(event, isAsset) {
  const { request } = event, kept = request.cache === 'reload' ? null : await caches.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (isAsset && response.ok) store(event, KEPT, request.url, response.clone());
  return response;
}

// Pages are found again whatever was asked of them: /search/?q=… is /search/.
async function networkFirst(event, isSeen) {
  const { request } = event, { origin, pathname } = new URL(request.url), address = origin + pathname;
  try {
    const response = await fetch(request);
    if (isSeen && response.ok && !response.redirected) store(event, SEEN, address, response.clone());
    return response;
  } catch (error) {
    const known = await caches.match(address, { cacheName: SEEN }) ?? await caches.match(address);
    if (known) return known;
    throw error;
  }
}

function store(event, name, address, response) {
  event.waitUntil(caches.open(name).then(async cache => {
    await cache.put(address, response);
    if (name !== SEEN) return;
    const seen = await cache.keys();
    await Promise.all(seen.slice(0, Math.max(0, seen.length - MOST_SEEN)).map(old => cache.delete(old)));
  }).catch(() => { /* The disk is full: the page is shown all the same. */ }));
}
