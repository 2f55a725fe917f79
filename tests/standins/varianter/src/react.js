// React: controlled fields (a value set without React's knowing is thrown away), ids anew at each visit, a list of its
// own for the plan type that opens in a portal, and names that come while typing.
import { createElement as h, useEffect, useId, useState } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';

const TYPES = ['Stafettlogg', 'Individuell plan', 'Ansvarsgruppe'];
const PEOPLE = ['Kari Lien', 'Per Nilsen', 'Siri Holm', 'Kari Lie'];
const start = {
  name: 'Iben Solbakken',
  number: '14831751259',
  address: 'Grønnegata 14',
  postcode: '9008',
  place: 'Tromsø',
  phone: '400 00 014',
  mor: 'Marit Solbakken',
  morPhone: '400 00 015',
  type: '',
  koordinator: '',
};
window.__ovelse = { contacts: [], values: {} };

function Field({ label, value, onChange }) {
  const id = useId();
  return h(
    'div',
    { className: `css-${Math.random().toString(36).slice(2, 7)}` },
    h('label', { htmlFor: id }, label, h('span', { 'aria-hidden': true }, ' *')),
    h('input', { id, value, onChange: (event) => onChange(event.target.value) }),
  );
}

/** As the usual libraries do it: a button that is a combobox, and a list in a portal that acts on mousedown. */
function Select({ label, value, onChange }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const list =
    open &&
    createPortal(
      h(
        'ul',
        { role: 'listbox', id: `${id}l`, style: { position: 'absolute', background: '#fff' } },
        TYPES.map((text) =>
          h(
            'li',
            {
              key: text,
              role: 'option',
              'aria-selected': text === value,
              onMouseDown: (event) => {
                event.preventDefault();
                onChange(text);
                setOpen(false);
              },
            },
            text,
          ),
        ),
      ),
      document.body,
    );
  return h(
    'div',
    null,
    h('span', { id }, label),
    h(
      'div',
      {
        role: 'combobox',
        tabIndex: 0,
        'aria-labelledby': id,
        'aria-expanded': open,
        'aria-controls': `${id}l`,
        'aria-haspopup': 'listbox',
        onClick: () => setOpen(!open),
        onKeyDown: (event) => event.key === 'Escape' && setOpen(false),
      },
      value || '​',
    ),
    list,
  );
}

/** Names are fetched while typing; only a chosen one counts. */
function People({ label, onChange }) {
  const id = useId();
  const [text, setText] = useState('');
  const [found, setFound] = useState([]);
  const type = (now) => {
    setText(now);
    onChange('');
    setTimeout(
      () =>
        setFound(
          now.length > 1 ? PEOPLE.filter((name) => name.toLowerCase().startsWith(now.toLowerCase())) : [],
        ),
      250,
    );
  };
  const choose = (name) => {
    setText(name);
    setFound([]);
    onChange(name);
  };
  return h(
    'div',
    null,
    h('label', { htmlFor: id }, label),
    h('input', {
      id,
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': found.length > 0,
      'aria-controls': `${id}l`,
      value: text,
      onChange: (event) => type(event.target.value),
    }),
    found.length > 0 &&
      h(
        'ul',
        { role: 'listbox', id: `${id}l` },
        found.map((name) => h('li', { key: name, role: 'option', onClick: () => choose(name) }, name)),
      ),
  );
}

function App() {
  const [plan, setPlan] = useState(start);
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 700);
    return () => clearInterval(timer);
  }, []);
  const set = (key) => (value) => setPlan((now) => ({ ...now, [key]: value }));
  window.__ovelse.values = { planType: plan.type, koordinator: plan.koordinator };
  const field = (key, label) => h(Field, { label, value: plan[key], onChange: set(key) });
  return h(
    'div',
    null,
    h('h1', null, 'Ny plan'),
    h(
      'section',
      { className: 'boks' },
      h('h2', null, 'Planeier'),
      field('name', 'Navn'),
      field('number', 'Fødselsnummer'),
      field('address', 'Adresse'),
      field('postcode', 'Postnummer'),
      field('place', 'Poststed'),
      field('phone', 'Mobil'),
    ),
    h(
      'section',
      { className: 'boks' },
      h('h2', null, 'Mor'),
      field('mor', 'Navn'),
      field('morPhone', 'Telefon'),
    ),
    h(
      'section',
      { className: 'boks' },
      h('h2', null, 'Plan'),
      h(Select, { label: 'Plantype', value: plan.type, onChange: set('type') }),
      h(People, { label: 'Koordinator', onChange: set('koordinator') }),
    ),
    h('button', { type: 'button' }, 'Opprett plan'),
  );
}

createRoot(document.getElementById('rot')).render(h(App));
