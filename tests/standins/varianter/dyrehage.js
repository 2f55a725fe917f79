// The host zoo: what really goes through lands in `__ovelse.contacts`, and what ordinary controls did in `ordinary`.
import { defineElements, ORDINARY, STOPPED, UNSEEN } from './dyr.js';

const zoo = document.getElementById('dyr');
const ordinary = new Set(ORDINARY.map(({ id }) => id));
const state = { service: 'ppt', name: 'PPT', child: '' };
const CHILDREN = {
  iben: ['Iben Solbakken', '148317 51259'],
  ola: ['Áŋŋel Čáhppe-Đŧž', '278620 73326'],
};

window.__ovelse = {
  contacts: [],
  values: {},
  /** A contact is made, or an ordinary control did its work. */
  ferdig(id) {
    const { service, child } = state;
    if (ordinary.has(id)) this.values[id] = (this.values[id] ?? 0) + 1;
    else this.contacts.push({ id, service, child });
  },
  /** Draws all animals anew, for another service. */
  vis(service, name, ids = null) {
    Object.assign(state, { service, name });
    zoo.replaceChildren();
    for (const animal of [...ORDINARY, ...STOPPED, ...UNSEEN]) {
      if (ids && !ids.includes(animal.id)) continue;
      const row = zoo.appendChild(document.createElement('li'));
      // A row says who it is about; scripted animals say nothing but an address.
      row.append(`${ordinary.has(animal.id) || animal.service === 'address' ? 'Noe' : name} `);
      animal.make(row, { id: animal.id, service, name, done: () => this.ferdig(animal.id) });
    }
  },
  /** Shows another child's plan, without the page being loaded. */
  plan(child) {
    const [name, number] = CHILDREN[child];
    state.child = child;
    document.getElementById('barn').innerHTML =
      `<h1>${name}</h1><p>Stafettlogg · opprettet 12.11.2026</p><h2>Personopplysninger</h2><div><div><small>Navn</small><div>${name}</div></div><div><small>Fødselsnummer</small><div>${number}</div></div></div>`;
    history.pushState(null, '', `?barn=${child}`);
  },
  /** Where to press, in CSS px of the window; brings it into view first. */
  sted(id, inside) {
    const at = document.getElementById(id);
    at.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = (
      at.matches('aapen-knapp,aapen-lenke') ? at.shadowRoot.querySelector('button,a') : at
    ).getBoundingClientRect();
    let { left, top, width, height } = box;
    if (inside) {
      const within = at.contentDocument?.querySelector(inside)?.getBoundingClientRect();
      // A frame that can't be looked into has its link at the top left.
      [left, top, width, height] = within
        ? [left + within.left + 2, top + within.top + 2, within.width, within.height]
        : [left + 8, top + 8, 40, 20];
    }
    return { x: left + Math.min(width / 2, 30), y: top + height / 2 };
  },
  /** Puts the focus on it, inside its frame or shadow root too. */
  fokus(id) {
    const at = document.getElementById(id);
    (at.matches('aapen-knapp') ? at.shadowRoot.firstChild : at).focus();
  },
};

defineElements();
window.addEventListener('click', ({ target }) => target.id === 'vindu' && __ovelse.ferdig('vindu'), true);
window.addEventListener('message', ({ data }) => data === 'dataramme' && __ovelse.ferdig('dataramme'));
// What reaches the end of the road unstopped is a contact made; the practice page goes nowhere by itself.
const OUT = /^(mailto|tel|sms):|^https:\/\/(teams|outlook)\./;
for (const type of ['click', 'auxclick', 'contextmenu', 'dragstart'])
  window.addEventListener(type, (event) => {
    const link = event.composedPath().find((at) => at.localName === 'a' || at.localName === 'area');
    const address = String(link?.href?.baseVal ?? link?.href ?? '');
    if (event.defaultPrevented || !OUT.test(address) || (event.button === 2 && type === 'auxclick')) return;
    event.preventDefault();
    __ovelse.ferdig(link.id || link.getRootNode().host?.id);
  });
window.addEventListener('submit', (event) => {
  if (event.defaultPrevented) return;
  event.preventDefault();
  const { target, submitter } = event;
  if (OUT.test(submitter?.getAttribute('formaction') ?? target.getAttribute('action') ?? ''))
    __ovelse.ferdig(submitter?.id || 'sender');
});
window.navigation?.addEventListener('navigate', (event) => {
  if (event.defaultPrevented || !OUT.test(event.destination.url)) return;
  event.preventDefault();
  __ovelse.ferdig(document.activeElement?.id || 'gaar');
});

__ovelse.plan('iben');
__ovelse.vis('ppt', 'PPT');
