// A host zoo: each animal contacts somebody in a way of its own. What really goes through lands in `__ovelse.contacts`.
const made = [];
window.__ovelse = { contacts: made, values: {} };
const contact = (name) => made.push(name);
const zoo = document.getElementById('dyr');
const put = (html) => {
  const box = document.createElement('p');
  box.innerHTML = html;
  zoo.append(box);
  return box;
};
const on = (element, type, act, options) => element.addEventListener(type, act, options);

// Ordinary presses that nothing may stand in the way of.
on(put('<button id="vanlig">Lagre</button>').firstChild, 'click', () => contact('vanlig'));
on(put('<a id="lenke" href="#her">Les mer</a>').firstChild, 'click', () => contact('lenke'));

// Captures and stops everything itself.
on(
  put('<button id="fanger">Inviter</button>').firstChild,
  'click',
  (event) => {
    event.stopImmediatePropagation();
    contact('fanger');
  },
  true,
);
on(window, 'click', (event) => event.target.id === 'vindu' && contact('vindu'), true);
put('<button id="vindu">Inviter</button>');
// Acts before the click.
on(put('<button id="peker">Inviter</button>').firstChild, 'pointerdown', () => contact('peker'));
on(put('<button id="mus">Inviter</button>').firstChild, 'mousedown', () => contact('mus'));
// Acts on real presses only.
on(
  put('<button id="ekte">Inviter</button>').firstChild,
  'click',
  (event) => event.isTrusted && contact('ekte'),
);
// Draws itself anew under the pointer.
const drawn = put('<button id="tegnes">Inviter</button>');
on(drawn, 'mousedown', () => {
  drawn.innerHTML = '<button id="tegnes">Inviter</button>';
});
on(drawn, 'click', () => contact('tegnes'));
// Components: an open root, a closed one, slotted text.
class Open extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML = '<button>Inviter</button>';
    on(this.shadowRoot.firstChild, 'click', () => contact('aapen'));
  }
}
customElements.define('aapen-knapp', Open);
put('<aapen-knapp id="aapen"></aapen-knapp>');
class Slotted extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'closed' }).innerHTML = '<button><slot></slot></button>';
    on(this, 'click', () => contact('lukket'));
  }
}
customElements.define('lukket-knapp', Slotted);
put('<lukket-knapp id="lukket">Inviter</lukket-knapp>');
// Links of other kinds.
put(
  '<svg width="120" height="24"><a id="svg" href="mailto:bup@tjeneste.example"><text y="18">Skriv til BUP</text></a></svg>',
);
put(
  '<img usemap="#kart" width="120" height="24" alt=""><map name="kart"><area id="kart" shape="rect" coords="0,0,120,24" href="tel:40000102" alt="Ring"></map>',
);
put('<a id="knapplenke" role="button" href="mailto:ppt@tjeneste.example"><b>Skriv til PPT</b></a>');
// Forms.
on(
  put(
    '<form id="skjema" action="mailto:ppt@tjeneste.example"><input name="a"><button id="skjemaknapp">Ferdig</button></form>',
  ).firstChild,
  'submit',
  (event) => {
    event.preventDefault();
    contact('skjemaknapp');
  },
);
on(
  put('<form><button id="formaction" formaction="mailto:bup@tjeneste.example">Ferdig</button></form>')
    .firstChild,
  'submit',
  (event) => {
    event.preventDefault();
    contact('formaction');
  },
);
// Keys only.
on(
  put('<div id="tast" tabindex="0">Inviter</div>').firstChild,
  'keydown',
  (event) => event.key === 'Enter' && contact('tast'),
);
// A script that presses, opens or goes by itself.
on(put('<button id="selv">Start</button>').firstChild, 'click', () =>
  document.getElementById('skjult').click(),
);
on(put('<button id="skjult">Inviter</button>').firstChild, 'click', () => contact('selv'));
on(put('<button id="gaar">Start</button>').firstChild, 'click', () => {
  location.href = 'mailto:bup@tjeneste.example';
});
on(put('<button id="aapner">Start</button>').firstChild, 'click', () => {
  if (window.open('mailto:bup@tjeneste.example')) contact('aapner');
});
// A frame of its own, and one without an address.
put(
  '<iframe id="ramme" srcdoc="<a id=inne href=\'mailto:ppt@tjeneste.example\'>Skriv til PPT</a>"></iframe>',
);
// What reaches the end of the road unstopped is a contact made; the practice page goes nowhere by itself.
on(window, 'click', (event) => {
  const link = event.target.closest?.('a[href],area[href]');
  if (event.defaultPrevented || !/^(mailto|tel):/.test(link?.getAttribute('href') ?? '')) return;
  event.preventDefault();
  contact(link.id);
});
