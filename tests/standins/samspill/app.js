/** A practice Samspill: invented, and nothing of the real one but the words that the sources name. */
import { addStyle } from './css.js';
import { button, card, field, h, input } from './dom.js';
import { goals, messages, newPlan, overview, participants, planHead, planList } from './screens.js';
import { cls, random, seed } from './seed.js';
import { log } from './store.js';
import { wordsFor } from './words.js';

const w = wordsFor(seed);
const root = document.getElementById('rot');
addStyle();

/** Client-side navigation, also for links. */
function go(event, to) {
  event?.preventDefault?.();
  history.pushState({}, '', to ?? event.currentTarget.getAttribute('href'));
  load();
}
window.addEventListener('popstate', load);

let waiting = 0;
/** Screens come late, as from a server, and are drawn again once more when the rest has arrived. */
function load() {
  clearTimeout(waiting);
  main().replaceChildren(h('p', { class: cls('spin') }, 'Laster …'));
  waiting = setTimeout(
    () => {
      draw();
      waiting = setTimeout(draw, 700 + random() * 400);
    },
    120 + random() * 250,
  );
}

/** Draws the screen anew; where somebody is writing, the caret goes back. */
function draw() {
  const at = document.activeElement;
  const fields = () => [...main().querySelectorAll('input,select,textarea')];
  const place = at ? fields().indexOf(at) : -1;
  const selection = place >= 0 && at.type === 'text' ? [at.selectionStart, at.selectionEnd] : null;
  main().replaceChildren(...screen());
  const again = fields()[place];
  again?.focus();
  if (selection) again?.setSelectionRange(...selection);
}

function screen() {
  const [, id, part = ''] = /\/plan\/(\d+)(?:\/(\w+))?/.exec(location.pathname) ?? [];
  if (location.pathname.endsWith('/plan/ny')) return newPlan(w, go);
  if (location.pathname.endsWith('/login')) return login();
  const plan = id ? planHead(id) : null;
  if (!plan) return planList(w, go);
  const parts = { deltakere: participants, mal: goals, meldinger: messages };
  const show = parts[part] ?? overview;
  const tabs = [
    ['', w.plan],
    ['/mal', w.goals],
    ['/deltakere', w.participants],
    ['/meldinger', w.messages],
  ];
  const nav = h(
    'nav',
    { class: cls('nav') },
    tabs.map(([path, text]) =>
      h(
        'a',
        {
          href: `/samspill/nb/plan/${id}${path}`,
          'aria-current': path === (part && `/${part}`) ? 'page' : null,
          onclick: go,
        },
        text,
      ),
    ),
  );
  return [
    h('h1', { class: cls('h1') }, plan.planeier.name),
    h('div', { class: cls('split') }, nav, h('div', {}, show(plan, w, draw))),
  ];
}

function login() {
  const user = {};
  return [
    h(
      'div',
      { class: cls('login') },
      card(
        w.logIn,
        field('Brukernavn', input(user, 'name')),
        h(
          'p',
          {},
          button(w.logIn, (event) => go(event, '/samspill/nb/planer')),
        ),
      ),
    ),
  ];
}

function main() {
  return document.querySelector('main') ?? shell();
}

function shell() {
  const link = (text, to) => h('a', { class: cls('tab'), href: to, onclick: go }, text);
  root.replaceChildren(
    h('div', { class: cls('band') }, h('span', {}, 'ØVELSE · oppdiktede personer')),
    h(
      'header',
      { class: cls('top') },
      h('a', { class: cls('logo'), href: '/samspill/nb/planer', onclick: go }, h('i'), 'Samspill'),
      link('Hjem', '/samspill/nb/planer'),
      link('Kalender', '/samspill/nb/kalender'),
      h('span', { class: cls('user') }, 'Kari Lien, lærer'),
    ),
    h('main', { class: cls('page') }),
  );
  return document.querySelector('main');
}

// What reaches the end of the road unstopped is a contact made; the practice page goes nowhere by itself.
window.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const [, kind] = /^(mailto|tel|sms):/.exec(link?.getAttribute('href') ?? '') ?? [];
  if (!kind || event.defaultPrevented) return;
  event.preventDefault();
  log.contacts.push({ kind, to: link.textContent, plan: null, at: Date.now() });
});

load();
