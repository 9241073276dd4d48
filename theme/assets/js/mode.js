// Day or night: the reader's choice is set before the first paint; without one the system decides.
(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const colours = { light: '#faf7f0', dark: '#191714' };
  const read = () => { try { return localStorage.getItem('mode'); } catch { return null; } };
  const keep = mode => { try { mode ? localStorage.setItem('mode', mode) : localStorage.removeItem('mode'); } catch { /* stays for this page only */ } };
  const shown = () => root.dataset.mode || (system.matches ? 'dark' : 'light');
  const apply = mode => {
    if (mode === 'dark' || mode === 'light') root.dataset.mode = mode;
    else delete root.dataset.mode;
    for (const meta of document.querySelectorAll('meta[name="theme-color"]'))
      meta.content = root.dataset.mode ? colours[root.dataset.mode] : colours[meta.media.includes('dark') ? 'dark' : 'light'];
  };
  root.classList.add('scripts');
  const chosen = read();
  if (chosen) apply(chosen); // Without a choice the page is right as it came.
  addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('button.mode');
    if (!button) return;
    const press = () => {
      const pressed = String(shown() === 'dark');
      if (button.getAttribute('aria-pressed') !== pressed) button.setAttribute('aria-pressed', pressed);
    };
    button.addEventListener('click', () => {
      const next = shown() === 'dark' ? 'light' : 'dark';
      const mode = next === (system.matches ? 'dark' : 'light') ? null : next;
      keep(mode);
      apply(mode);
      press();
    });
    system.addEventListener('change', press);
    // A choice made in another window is seen on coming back. To listen for changes of the storage would open all of it
    // while the page loads, which takes as long as laying out a screen.
    const again = () => { if ((read() || undefined) !== root.dataset.mode) { apply(read()); press(); } };
    addEventListener('focus', again);
    addEventListener('pageshow', event => { if (event.persisted) again(); });
    press();
  });
})();
