// The filter box above an index of terms. Without it the index is a plain list. An index of several pages has the names of all of them
// in a file of its own (data-names), which is read when the box is first used: [name, slug, articles, other name, address if not by slug].
(() => {
  const form = document.querySelector('form.filter');
  if (!form) return;
  const MOST = 200;
  const input = form.querySelector('input'), output = form.querySelector('output'), index = document.querySelector('.index');
  const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const groups = [...index.querySelectorAll(':scope > section')].map(section => ({
    section,
    entries: [...section.querySelectorAll(':scope > ul > li, :scope > ol > li')].map(item => ({
      item,
      text: fold(item.querySelector('.term').textContent + '\n' + (item.dataset.other || '')),
    })),
  }));
  const around = document.querySelectorAll('.letters, .index ~ .pager');
  const kind = document.querySelector('h1[data-kind]')?.dataset.kind, numbers = new Intl.NumberFormat(document.documentElement.lang);
  let names = null, reading = null, found = null;

  const read = () => reading ??= fetch(form.dataset.names).then(response => response.ok ? response.json() : Promise.reject(response.status)).then(({ address, terms }) => {
    names = terms.map(([name, slug, count, other = '', url = address.replace('{slug}', slug)]) => ({ name, count, other, url, text: fold(name + '\n' + other) }));
    if (index.classList.contains('by-count')) names.sort((a, b) => b.count - a.count);
    run();
  }).catch(() => { reading = null; });

  const entry = ({ name, count, url }) => {
    const item = document.createElement('li'), link = document.createElement('a'), number = document.createElement('span');
    Object.assign(link, { className: 'term', href: url, textContent: name });
    link.dataset.kind = kind;
    Object.assign(number, { className: 'count', textContent: numbers.format(count) });
    item.append(link, '\u00A0', number);
    return item;
  };

  // Among the names of all pages: a list of its own, in the place of the page's.
  const everywhere = words => {
    const hits = names.filter(({ text }) => words.every(word => text.includes(word)));
    if (!found) {
      found = document.createElement('div');
      found.className = 'index by-count found';
      found.append(document.createElement('ol'));
      index.after(found);
    }
    found.firstChild.replaceChildren(...hits.slice(0, MOST).map(entry));
    return hits.length;
  };

  const here = words => {
    let left = 0;
    for (const { section, entries } of groups) {
      let shown = 0;
      for (const { item, text } of entries) {
        const hit = words.every(word => text.includes(word));
        item.hidden = !hit;
        shown += hit;
      }
      section.hidden = shown === 0;
      left += shown;
    }
    return left;
  };

  const run = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean), all = names && words.length > 0;
    const left = all ? everywhere(words) : here(words);
    index.hidden = all;
    if (found) found.hidden = !all;
    for (const part of around) part.hidden = words.length > 0;
    const text = all && left > MOST ? output.dataset.first : form.dataset.names && !names ? output.dataset.here : '{0}';
    output.value = words.length === 0 ? '' : left === 0 && (names || !form.dataset.names) ? output.dataset.none : text.replace('{0}', numbers.format(left)).replace('{1}', MOST);
  };
  input.addEventListener('input', () => { if (form.dataset.names) read(); run(); });
  if (form.dataset.names) input.addEventListener('focus', read);
  form.addEventListener('submit', event => {
    event.preventDefault();
    const only = document.querySelectorAll('.index:not([hidden]) li:not([hidden], li li) > a.term:not([hidden] *)');
    if (only.length === 1) location.href = only[0].href;
  });
  input.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !input.value) return;
    event.preventDefault();
    input.value = '';
    run();
  });
  if (input.value) input.dispatchEvent(new Event('input'));
})();
