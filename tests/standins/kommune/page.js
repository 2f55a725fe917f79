// Tests look here for what really went through.
window.__ovelse = { contacts: [] };
window.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!link || event.defaultPrevented) return;
  const [, kind] = /^(mailto|tel):/.exec(link.getAttribute('href')) ?? [];
  if (!kind) return;
  event.preventDefault();
  window.__ovelse.contacts.push({ kind, to: link.textContent });
});
