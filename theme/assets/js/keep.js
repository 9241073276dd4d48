// Keeps all of the search index on the reader's device, or removes it: the button below the results. Loaded when it is pressed, and where
// something is kept already. What is kept is shown to be so by the worker, which is registered here and answers without a network.
const KEPT = 'kept', SEEN = 'seen', AT_ONCE = 6;

/** Shows what is kept; brings it up to date in silence when the site has changed. */
export async function renew(page) {
  show(page, true);
  try {
    await page.index.open();
    const last = await caches.match(page.index.root + 'index.json', { cacheName: KEPT });
    if (last && (await last.json()).version !== page.index.manifest.version) await download(page);
  } catch {
    // There is no network: what was kept is what there is.
  }
}

/** The button: keeps all, or removes it. */
export async function press(page) {
  const { keeper, kept } = page;
  if (keeper.ariaBusy === 'true') return;
  keeper.ariaBusy = 'true';
  try {
    if ('kept' in keeper.dataset) {
      await Promise.all((await navigator.serviceWorker.getRegistrations()).map(registration => registration.unregister()));
      await Promise.all([KEPT, SEEN].map(name => caches.delete(name)));
      show(page, false);
    } else {
      await download(page, (done, all) => { kept.textContent = page.word('keeping', Math.floor(100 * done / all)); });
      const root = page.index.root.replace(/search\/$/, '');
      await navigator.serviceWorker.register(root + 'offline.js', { scope: root });
      await navigator.serviceWorker.ready;
      show(page, true);
    }
  } catch {
    kept.textContent = page.word('keepfailed');
  } finally {
    keeper.ariaBusy = null;
  }
}

function show(page, isKept) {
  page.keeper.textContent = page.word(isKept ? 'forget' : 'keep');
  page.kept.textContent = isKept ? page.word('kept') : '';
  if (isKept) page.keeper.dataset.kept = ''; else delete page.keeper.dataset.kept;
  page.keeper.hidden = false;
}

/** All files of the index and the pages that ask it; which index it is comes last, so that what is kept is whole or the one before. */
async function download({ index }, tell = () => {}) {
  await index.open();
  const { manifest, folder, root, documents, firstKeys } = index;
  const files = [
    ...firstKeys.map((_, i) => `w/${i}.bin`), ...Array.from({ length: Math.ceil(documents / manifest.perFile) }, (_, i) => `d/${i}.json`),
    ...(documents ? ['directory.bin', 'han.txt'] : []), ...manifest.kinds.flatMap((_, i) => [`f/${i}.bin`, ...manifest.languages.map(({ code }) => `t/${code}/${i}.json`)]),
  ].map(name => folder + name);
  const parts = document.querySelectorAll('link[rel=stylesheet], link[rel=icon], script[src]');
  const assets = [...parts, ...document.querySelectorAll('[data-keeper]')].map(part => part.dataset.keeper ?? part.getAttribute('src') ?? part.getAttribute('href'));
  const pages = [...document.querySelectorAll('.languages a')].map(link => link.getAttribute('href'));
  const own = location.pathname, wanted = [...new Set([...files, ...assets, own, ...pages])], cache = await caches.open(KEPT);
  let done = 0, next = 0;
  const worker = async () => {
    while (next < wanted.length) {
      const address = wanted[next++], isPage = address.endsWith('/');
      if (isPage || !await cache.match(address)) {
        const response = await fetch(address, isPage ? { cache: 'no-cache' } : {});
        if (!response.ok && address.startsWith(folder)) throw new Error(address);
        if (response.ok) await cache.put(address, response);
      }
      tell(++done, wanted.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await cache.put(root + 'index.json', new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/json' } }));
  const whole = new Set([...wanted, root + 'index.json'].map(address => new URL(address, location.href).href));
  await Promise.all((await cache.keys()).filter(({ url }) => !whole.has(url) && !new URL(url).pathname.includes('/assets/')).map(old => cache.delete(old)));
}
