import { cls, newId, seed, shuffled, style } from './seed.js';

/** Makes an element. Attributes starting with `on` are listeners; children are nodes or texts. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** A field with its label, tied in the way this installation does it. */
export function field(label, control, wide = false) {
  const box = cls('field', wide ? 'wide' : 'half');
  const id = newId();
  const text = h('span', { class: cls('label') }, label);
  if (style.label === 'wrap') return h('label', { class: box }, text, control);
  if (style.label === 'labelledby') {
    text.id = id;
    control.setAttribute('aria-labelledby', id);
    return h('div', { class: box }, text, control);
  }
  control.id = id;
  return h('div', { class: box }, h('label', { for: id, class: cls('label') }, label), control);
}

/** A text field that keeps its value in `into[key]`, so that it survives being drawn again. */
export function input(into, key, type = 'text') {
  return h('input', {
    class: cls('input'),
    type,
    autocomplete: 'off',
    value: into[key] ?? '',
    'data-k': `${key}`,
    oninput: (event) => {
      into[key] = event.target.value;
    },
  });
}

/** A choice among texts: a list or round buttons, as this installation has it. Keeps the number of the choice. */
export function choice(label, texts, into, key, empty) {
  const set = (value) => {
    into[key] = Number(value);
  };
  if (style.planType === 'select') {
    const options = texts.map((text, i) =>
      h('option', { value: String(i), selected: into[key] === i }, text),
    );
    return field(
      label,
      h(
        'select',
        {
          class: cls('input'),
          onchange: (event) => set(event.target.value === '' ? -1 : event.target.value),
        },
        h('option', { value: '' }, empty),
        options,
      ),
    );
  }
  const name = newId();
  const buttons = texts.map((text, i) =>
    h(
      'label',
      { class: cls('radio') },
      h('input', { type: 'radio', name, value: String(i), checked: into[key] === i, onchange: () => set(i) }),
      h('span', {}, text),
    ),
  );
  return h(
    'fieldset',
    { class: cls('field', 'wide', 'radios') },
    h('legend', { class: cls('label') }, label),
    h('div', { class: cls('row') }, buttons),
  );
}

/** Label-and-value pairs, as a definition list, a table or text beside text. */
export function facts(pairs) {
  const some = pairs.filter(([, value]) => value);
  if (style.facts === 'table')
    return h(
      'table',
      { class: cls('facts') },
      h(
        'tbody',
        {},
        some.map(([label, value]) => h('tr', {}, h('th', { scope: 'row' }, label), h('td', {}, value))),
      ),
    );
  if (style.facts === 'beside')
    return h(
      'div',
      { class: cls('facts') },
      some.map(([label, value]) =>
        h(
          'div',
          { class: cls('pair') },
          h('span', { class: cls('term') }, `${label}:`),
          h('span', {}, value),
        ),
      ),
    );
  return h(
    'dl',
    { class: cls('facts') },
    some.map(([label, value]) =>
      h('div', { class: cls('pair') }, h('dt', { class: cls('term') }, label), h('dd', {}, value)),
    ),
  );
}

export const card = (title, ...children) =>
  h('section', { class: cls('card') }, title ? h('h2', { class: cls('h2') }, title) : null, ...children);
export const button = (label, onclick, kind = 'primary') =>
  h('button', { type: 'button', class: cls('button', kind), onclick }, label);

/** The order of fields differs from one installation to another, but not from one drawing to the next. */
const orders = new Map();
export function inOrder(name, list) {
  if (!orders.has(name))
    orders.set(name, seed === 1 ? list.map((_, i) => i) : shuffled(list.map((_, i) => i)));
  return orders.get(name).map((i) => list[i]);
}
