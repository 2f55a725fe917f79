// The animals of the host zoo: each contacts a service in a way of its own, or is an ordinary control that nothing may
// stand in the way of. Read by the page (`dyrehage.js`), by the browser tests, and by the test of docs/personvern.md.

const on = (element, type, act, options) => element.addEventListener(type, act, options);
const html = (text) => (box, zoo) => {
  box.insertAdjacentHTML('beforeend', text(zoo));
  return box.lastElementChild;
};
/** A button with a name, whose handler makes the contact on one kind of event. */
const button = (label, type, more) => (box, zoo) => {
  const made = html(({ id }) => `<button id="${id}" type="button">${label}</button>`)(box, zoo);
  on(made, type, (event) => (!more || more(event)) && zoo.done());
  return made;
};
const script =
  (act, label = 'Start') =>
  (box, zoo) =>
    on(
      html(({ id }) => `<button id="${id}" type="button">${label}</button>`)(box, zoo),
      'click',
      () => void act(zoo, box),
    );
const mail = ({ service }) => `mailto:kontakt@${service}.example`;
const link =
  (address, text = 'Ta kontakt') =>
  (box, zoo) =>
    html(({ id }) => `<a id="${id}" href="${address(zoo)}">${text}</a>`)(box, zoo);
const TEAMS = 'https://teams.microsoft.com/';
const teams = ({ service }) => `${TEAMS}l/chat/0/0?users=kontakt@${service}.example`;

class Open extends HTMLElementOrNothing() {
  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).innerHTML = '<button>Inviter</button>';
    this.shadowRoot.firstChild.onclick = () => this.done?.();
  }
}
class OpenLink extends HTMLElementOrNothing() {
  show(address) {
    this.attachShadow({ mode: 'open' }).innerHTML = `<div><a href="${address}"><b>Ta kontakt</b></a></div>`;
  }
}
class Slotted extends HTMLElementOrNothing() {
  connectedCallback() {
    this.attachShadow({ mode: 'closed' }).innerHTML = '<button><slot></slot></button>';
    on(this, 'click', () => this.done?.());
  }
}
class Closed extends HTMLElementOrNothing() {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'closed' });
    root.innerHTML = '<button>Inviter</button>';
    on(root.firstChild, 'click', () => this.done?.());
  }
}
function HTMLElementOrNothing() {
  return globalThis.HTMLElement ?? class {};
}
export function defineElements() {
  for (const [name, of] of Object.entries({
    'aapen-knapp': Open,
    'aapen-lenke': OpenLink,
    'lukket-knapp': Slotted,
    'lukket-inne': Closed,
  }))
    customElements.define(name, of);
}
const element =
  (tag, text = '') =>
  (box, zoo) => {
    const made = html(({ id }) => `<${tag} id="${id}">${text}</${tag}>`)(box, zoo);
    made.done = zoo.done;
    return made;
  };
/** A button with something transparent over it. */
const veiled = ({ id }) =>
  `<span style="position:relative"><button id="${id}">Inviter</button><i style="position:absolute;inset:0"></i></span>`;
const frame = (source) => (box, zoo) => {
  const made = html(({ id }) => `<iframe id="${id}" title="Ramme" style="width:260px;height:60px"></iframe>`)(
    box,
    zoo,
  );
  source(made, zoo);
  return made;
};
const inFrame = (zoo, address = mail(zoo)) =>
  `<ul><li>${zoo.name} <a id="inne" href="${address}">Ta kontakt</a></li></ul><script>addEventListener('click',(e)=>{if(e.defaultPrevented||!e.target.closest('a'))return;e.preventDefault();parent.__ovelse.ferdig('${zoo.id}')})</script>`;

/**
 * `ways`: what a user may do to it. `service`: how the page tells whom it is with; `row` by the row it stands in,
 * `address` by nothing but an address. `twice`: what we can't do on the user's behalf, so the user does it once more.
 */
export const STOPPED = [
  { id: 'knapp', what: 'a button', ways: ['click', 'enter', 'space'], make: button('Inviter', 'click') },
  {
    id: 'fanger',
    what: 'captures and stops everything itself',
    ways: ['click'],
    make: (box, zoo) => {
      const made = html(({ id }) => `<button id="${id}">Inviter</button>`)(box, zoo);
      const act = (event) => {
        event.stopImmediatePropagation();
        zoo.done();
      };
      on(made, 'click', act, true);
    },
  },
  {
    id: 'vindu',
    what: 'listens on the window in the capture phase',
    ways: ['click'],
    make: html(({ id }) => `<button id="${id}">Inviter</button>`),
    onWindow: true,
  },
  {
    id: 'peker',
    what: 'acts on pointerdown',
    ways: ['click'],
    make: button('Inviter', 'pointerdown'),
    twice: true,
  },
  {
    id: 'mus',
    what: 'acts on mousedown',
    ways: ['click'],
    make: button('Inviter', 'mousedown'),
    twice: true,
  },
  {
    id: 'ekte',
    what: 'acts on real presses only',
    ways: ['click', 'enter'],
    make: button('Inviter', 'click', (event) => event.isTrusted),
    twice: true,
  },
  {
    id: 'tegnes',
    what: 'draws itself anew under the pointer',
    ways: ['click'],
    make: (box, zoo) => {
      const drawn = html(({ id }) => `<span><button id="${id}">Inviter</button></span>`)(box, zoo);
      on(drawn, 'mousedown', () => {
        drawn.innerHTML = `<button id="${zoo.id}">Inviter</button>`;
      });
      on(drawn, 'click', zoo.done);
    },
  },
  {
    id: 'aapen',
    what: 'stands in an open shadow root',
    ways: ['click', 'enter'],
    make: element('aapen-knapp'),
  },
  {
    id: 'aapenlenke',
    what: 'a link in an open shadow root',
    ways: ['click', 'middle', 'context'],
    make: (box, zoo) => element('aapen-lenke')(box, zoo).show(mail(zoo)),
  },
  {
    id: 'lukket',
    what: 'stands in a closed shadow root, its text outside',
    ways: ['click'],
    make: element('lukket-knapp', 'Inviter'),
  },
  {
    id: 'element',
    what: 'an element of the page’s own, with no role',
    ways: ['click'],
    make: (box, zoo) => on(element('min-knapp', 'Inviter')(box, zoo), 'click', zoo.done),
  },
  {
    id: 'div',
    what: 'a box that looks pressable',
    ways: ['click'],
    make: (box, zoo) =>
      on(
        html(({ id }) => `<div id="${id}" style="cursor:pointer"><span><i>Inviter</i></span></div>`)(
          box,
          zoo,
        ),
        'click',
        zoo.done,
      ),
  },
  {
    id: 'ikon',
    what: 'a button with an icon of letters before its words',
    ways: ['click'],
    make: button('<i class="material-icons">send</i> Send melding', 'click'),
  },
  { id: 'del', what: 'the page’s own way to share', ways: ['click', 'enter'], make: button('Del', 'click') },
  {
    id: 'innkall',
    what: 'calls to a meeting',
    ways: ['click', 'space'],
    make: button('Innkall til møte', 'click'),
  },
  {
    id: 'henter',
    what: 'fetches after the press',
    ways: ['click'],
    make: (box, zoo) =>
      on(
        html(({ id }) => `<button id="${id}">Legg til deltaker</button>`)(box, zoo),
        'click',
        () => void fetch('/samspill/nb/ov/x/felles.css').then(zoo.done),
      ),
  },
  {
    id: 'tast',
    what: 'answers to keys only',
    ways: ['enter'],
    make: (box, zoo) =>
      on(
        html(({ id }) => `<div id="${id}" tabindex="0">Inviter</div>`)(box, zoo),
        'keydown',
        (event) => event.key === 'Enter' && zoo.done(),
      ),
    twice: true,
  },
  {
    id: 'lenke',
    what: 'a mail link',
    ways: ['click', 'enter', 'middle', 'ctrl', 'context', 'drag'],
    make: link(mail),
  },
  {
    id: 'telefon',
    what: 'a telephone link',
    ways: ['click', 'context'],
    make: link(() => 'tel:40000102', 'Ring'),
  },
  { id: 'sms', what: 'a text message', ways: ['click'], make: link(() => 'sms:40000102', 'Melding') },
  {
    id: 'teams',
    what: 'a web page that is a message (Teams)',
    ways: ['click', 'middle', 'ctrl', 'drag'],
    make: link(teams, 'Chat'),
  },
  {
    id: 'nettpost',
    what: 'mail on the web',
    ways: ['click', 'context'],
    make: link(
      ({ service }) => `https://outlook.office.com/mail/deeplink/compose?to=kontakt@${service}.example`,
    ),
  },
  {
    id: 'brutt',
    what: 'an address with a line break in it',
    ways: ['click'],
    make: (box, zoo) =>
      html(({ id }) => `<a id="${id}" href="ma&#10;ilto:kontakt@${zoo.service}.example">Ta kontakt</a>`)(
        box,
        zoo,
      ),
  },
  {
    id: 'knapplenke',
    what: 'a link as a button',
    ways: ['click', 'enter'],
    make: (box, zoo) =>
      html(({ id }) => `<a id="${id}" role="button" href="${mail(zoo)}"><b>Ta kontakt</b></a>`)(box, zoo),
  },
  {
    id: 'svg',
    what: 'a link in a drawing',
    ways: ['click', 'middle'],
    make: (box, zoo) =>
      html(
        ({ id }) =>
          `<svg width="120" height="24"><a id="${id}" href="${mail(zoo)}"><text y="18">Ta kontakt</text></a></svg>`,
      )(box, zoo),
  },
  {
    id: 'kart',
    what: 'an area of an image map',
    ways: ['click'],
    make: (box, zoo) =>
      html(
        ({ id }) =>
          `<span><img id="${id}-bilde" usemap="#k" width="120" height="24" alt=""><map name="k"><area id="${id}" shape="rect" coords="0,0,120,24" href="${mail(zoo)}" alt="Ta kontakt"></map></span>`,
      )(box, zoo),
    press: 'kart-bilde',
  },
  {
    id: 'skjema',
    what: 'a form to a mail address',
    ways: ['click', 'submit'],
    make: (box, zoo) =>
      html(
        ({ id }) =>
          `<form action="${mail(zoo)}"><input id="${id}-felt" aria-label="Emne"><button id="${id}">Ferdig</button></form>`,
      )(box, zoo),
    field: 'skjema-felt',
  },
  {
    id: 'formaction',
    what: 'a button with an address of its own',
    ways: ['click'],
    make: (box, zoo) =>
      html(({ id }) => `<form><button id="${id}" formaction="${mail(zoo)}">Ferdig</button></form>`)(box, zoo),
  },
  {
    id: 'selv',
    what: 'a script that presses another button',
    ways: ['click'],
    make: (box, zoo) => {
      script(() => document.getElementById(`${zoo.id}-skjult`).click())(box, zoo);
      on(html(({ id }) => `<button id="${id}-skjult">Inviter</button>`)(box, zoo), 'click', zoo.done);
    },
  },
  {
    id: 'sender',
    what: 'a script that sends a form',
    ways: ['click'],
    make: (box, zoo) => {
      const form = html(() => `<form action="${mail(zoo)}"></form>`)(box, zoo);
      script(() => form.requestSubmit())(box, zoo);
    },
  },
  {
    id: 'gaar',
    what: 'a script that goes to a mail address',
    ways: ['click'],
    make: script((zoo) => {
      location.href = mail(zoo);
    }),
    service: 'address',
    twice: true,
  },
  {
    id: 'loslenke',
    what: 'a script that presses a link which stands nowhere',
    ways: ['click'],
    make: script((zoo) => Object.assign(document.createElement('a'), { href: mail(zoo) }).click()),
    service: 'address',
    twice: true,
  },
  {
    id: 'losfane',
    what: 'the same, in a new tab',
    ways: ['click'],
    make: script((zoo) => {
      const away = Object.assign(document.createElement('a'), { href: teams(zoo), target: '_blank' });
      if (away.dispatchEvent(new MouseEvent('click', { cancelable: true }))) zoo.done();
    }),
    service: 'address',
    twice: true,
  },
  {
    id: 'aapner',
    what: 'a script that opens a mail address',
    ways: ['click'],
    make: script((zoo) => window.open(mail(zoo)) && zoo.done()),
    service: 'address',
    twice: true,
  },
  {
    id: 'laant',
    what: 'a window opened by a hidden frame’s own script',
    ways: ['click'],
    service: 'address',
    twice: true,
    make: (box, zoo) => {
      const made = html(() => '<iframe hidden title="Ramme"></iframe>')(box, zoo);
      script(() => made.contentWindow.open(mail(zoo)) && zoo.done(), 'Ferdig')(box, zoo);
    },
  },
  {
    id: 'ramme',
    what: 'a frame without an address',
    ways: ['click'],
    make: frame((made, zoo) => {
      made.srcdoc = inFrame(zoo);
    }),
    inside: '#inne',
  },
  {
    id: 'skrevet',
    what: 'a frame that the page writes itself',
    ways: ['click'],
    make: frame((made, zoo) => {
      made.contentDocument.open();
      made.contentDocument.write(inFrame(zoo));
      made.contentDocument.close();
    }),
    inside: '#inne',
  },
  {
    id: 'basen',
    what: 'a link that is a contact only by the page’s <base>',
    ways: ['click'],
    make: frame((made, zoo) => {
      const [at, way] = [teams(zoo).slice(0, TEAMS.length), teams(zoo).slice(TEAMS.length)];
      made.srcdoc = `<base href="${at}">${inFrame(zoo, way)}`;
    }),
    inside: '#inne',
  },
  {
    id: 'slor',
    what: 'a button under a veil that hands the press on',
    ways: ['click', 'enter'],
    make: (box, zoo) => {
      const under = html(veiled)(box, zoo);
      on(under.firstChild, 'click', zoo.done);
      on(under.lastChild, 'click', () => under.firstChild.click());
    },
  },
  {
    id: 'slorkort',
    what: 'a card that looks pressable, with a veil over its words',
    ways: ['click'],
    make: (box, zoo) =>
      on(
        html(
          ({ id }) =>
            `<div id="${id}" style="position:relative;cursor:pointer">Inviter<i style="position:absolute;inset:0"></i></div>`,
        )(box, zoo),
        'click',
        zoo.done,
      ),
  },
  {
    id: 'egenramme',
    what: 'a frame of the same site',
    ways: ['click'],
    make: frame((made, zoo) => {
      made.src = `/samspill/nb/ov/dyrehage-ramme?til=${zoo.service}&navn=${encodeURIComponent(zoo.name)}&id=${zoo.id}`;
    }),
    inside: '#inne',
  },
];

/** What no page script can see. Each stands in docs/personvern.md, «Hva stoppen ikke kan se», by its id. */
export const UNSEEN = [
  { id: 'annetord', what: 'a button whose words nobody knows', make: button('Ferdig', 'click') },
  { id: 'utentekst', what: 'a button without words', make: button('', 'click') },
  {
    id: 'sloralene',
    what: 'a veil without words that does what the button under it says',
    make: (box, zoo) => on(html(veiled)(box, zoo).lastChild, 'click', zoo.done),
  },
  { id: 'merenn', what: 'a button that does more than it says', make: button('Lagre', 'click') },
  {
    id: 'enterfelt',
    what: 'a message sent by Enter in the field',
    ways: ['enter'],
    make: (box, zoo) =>
      on(
        html(({ id }) => `<textarea id="${id}" aria-label="Melding"></textarea>`)(box, zoo),
        'keydown',
        (event) => event.key === 'Enter' && zoo.done(),
      ),
  },
  {
    id: 'snarvei',
    what: 'a key of the page’s own',
    ways: ['enter'],
    make: (box, zoo) =>
      on(
        html(({ id }) => `<p id="${id}" tabindex="0">Trykk Enter for å varsle</p>`)(box, zoo),
        'keydown',
        (event) => event.key === 'Enter' && zoo.done(),
      ),
  },
  {
    id: 'valg',
    what: 'a choice that sends at once',
    make: (box, zoo) =>
      on(
        html(({ id }) => `<input id="${id}" type="checkbox" aria-label="Varsle">`)(box, zoo),
        'change',
        zoo.done,
      ),
  },
  {
    id: 'avseg',
    what: 'the page by itself, a while after a press',
    make: script((zoo) => setTimeout(zoo.done, 30), 'Les mer'),
  },
  {
    id: 'dataramme',
    what: 'a frame from an address of data',
    make: frame((made, zoo) => {
      made.src = `data:text/html,<a id="inne" href="${mail(zoo)}">Ta kontakt</a><script>addEventListener('click',(e)=>{if(e.defaultPrevented)return;e.preventDefault();parent.postMessage('${zoo.id}','*')})</script>`;
    }),
    inside: '#inne',
  },
  { id: 'lukketinne', what: 'a button with its text in a closed shadow root', make: element('lukket-inne') },
];

/** Ordinary controls: what the user does to them takes effect at once, always. */
export const ORDINARY = [
  { id: 'lagre', ways: ['click', 'enter', 'space'], make: button('Lagre', 'click') },
  { id: 'delside', ways: ['click'], make: button('Del 2', 'click') },
  { id: 'delt', ways: ['click'], make: button('Delt med meg', 'click') },
  { id: 'maal', ways: ['click', 'enter'], make: button('Legg til mål', 'click') },
  { id: 'pekervanlig', ways: ['click'], make: button('Flytt', 'pointerdown') },
  {
    id: 'tittel',
    ways: ['click'],
    make: (box, zoo) => on(html(({ id }) => `<h3 id="${id}">Inviter</h3>`)(box, zoo), 'click', zoo.done),
  },
  {
    id: 'vanliglenke',
    ways: ['click', 'enter', 'context', 'drag', 'ctrl', 'middle'],
    make: (box, zoo) => {
      const made = html(({ id }) => `<a id="${id}" href="#her">Les mer</a>`)(box, zoo);
      for (const type of ['click', 'auxclick', 'contextmenu', 'dragstart'])
        on(made, type, (event) => {
          if (event.type !== 'auxclick' || event.button === 1) zoo.done();
          event.preventDefault();
        });
    },
  },
  {
    id: 'hake',
    ways: ['click', 'space'],
    make: (box, zoo) =>
      on(
        html(({ id }) => `<input id="${id}" type="checkbox" aria-label="Ferdig">`)(box, zoo),
        'change',
        zoo.done,
      ),
  },
  {
    id: 'felt',
    ways: ['type'],
    make: (box, zoo) =>
      on(html(({ id }) => `<input id="${id}" aria-label="Notat">`)(box, zoo), 'input', zoo.done),
  },
  {
    id: 'sok',
    ways: ['submit'],
    make: (box, zoo) =>
      on(
        html(({ id }) => `<form><input id="${id}" aria-label="Søk"><button>Søk</button></form>`)(box, zoo),
        'submit',
        (event) => {
          event.preventDefault();
          zoo.done();
        },
      ),
  },
  {
    id: 'vanligramme',
    ways: ['click'],
    make: frame((made, zoo) => {
      made.srcdoc = `<button id="inne" onclick="parent.__ovelse.ferdig('${zoo.id}')">Lagre</button>`;
    }),
    inside: '#inne',
  },
];
