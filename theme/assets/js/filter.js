// The filter box above an index of terms. Without it the index is a plain list.
(() => {
  const form = document.querySelector('form.filter');
  if (!form) return;
  const input = form.querySelector('input');
  const output = form.querySelector('output');
  const fold = text => text.normalize('NFKC').toLowerCase();
  const groups = [...document.querySelectorAll('.index > section')].map(section => ({
    section,
    entries: [...section.querySelectorAll(':scope > ul > li, :scope > ol > li')].map(item => ({
      item,
      text: fold(item.querySelector('.term').textContent + '\n' + (item.dataset.other || '')),
    })),
  }));
  const letters = document.querySelector('.letters');
  const run = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    let left = 0;
    for (const { section, entries } of groups) {
      let here = 0;
      for (const { item, text } of entries) {
        const hit = words.every(word => text.includes(word));
        item.hidden = !hit;
        here += hit;
      }
      section.hidden = here === 0;
      left += here;
    }
    if (letters) letters.hidden = words.length > 0;
    output.value = words.length === 0 ? '' : left === 0 ? output.dataset.none : String(left);
  };
  input.addEventListener('input', run);
  form.addEventListener('submit', event => {
    event.preventDefault();
    const only = document.querySelectorAll('.index > section:not([hidden]) > * > li:not([hidden]) > a.term');
    if (only.length === 1) location.href = only[0].href;
  });
  input.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !input.value) return;
    event.preventDefault();
    input.value = '';
    run();
  });
  if (input.value) run();
})();
