import { button, card, choice, facts, field, h, inOrder, input } from './dom.js';
import { cls, style } from './seed.js';
import { emptyPlan, log, planOf, plans, savePlan } from './store.js';

/** What a contact was, once it has really been made. */
const made = (kind, to, plan) => log.contacts.push({ kind, to, plan: plan?.id ?? null, at: Date.now() });

export function planList(w, go) {
  const rows = plans().map((plan) =>
    h(
      'tr',
      {},
      h('td', {}, h('a', { href: `/samspill/nb/plan/${plan.id}`, onclick: go }, plan.planeier.name)),
      h('td', {}, plan.planeier.number),
      h('td', {}, w.types[plan.type] ?? ''),
      h('td', {}, plan.koordinator || '–'),
    ),
  );
  return [
    h(
      'div',
      { class: cls('between') },
      h('h1', { class: cls('h1') }, w.plans),
      button(w.newPlan, (event) => go(event, '/samspill/nb/plan/ny')),
    ),
    card(
      null,
      h(
        'table',
        { class: cls('table') },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            [w.name, w.number, w.planType, w.koordinator].map((text) => h('th', {}, text)),
          ),
        ),
        h('tbody', {}, rows),
      ),
    ),
  ];
}

let draft = null;
export function newPlan(w, go) {
  draft ??= emptyPlan();
  log.draft = draft;
  const person = (into, keys, first = null) =>
    h(
      'div',
      { class: cls('grid') },
      first,
      inOrder(keys.join(), keys).map((key) => field(w[key], input(into, key), key === 'address')),
    );
  const relation = (parent) =>
    w.relation
      ? field(
          w.relation,
          h(
            'select',
            {
              class: cls('input'),
              onchange: (event) => {
                parent.relation = event.target.value;
              },
            },
            ['Mor', 'Far', 'Annen'].map((text) => h('option', { selected: parent.relation === text }, text)),
          ),
        )
      : null;
  const koordinator =
    style.koordinator === 'text'
      ? field(w.koordinator, input(draft, 'koordinator'))
      : field(
          w.koordinator,
          h(
            'select',
            {
              class: cls('input'),
              onchange: (event) => {
                draft.koordinator = event.target.value;
              },
            },
            h('option', { value: '' }, w.choose),
            ['Kari Lien', 'Per Nilsen', 'Siri Holm', 'Anne Berg', 'Tor Vik'].map((name) =>
              h('option', { value: name, selected: draft.koordinator === name }, name),
            ),
          ),
        );
  const save = (event) => {
    savePlan(draft);
    log.saved.push(draft);
    const { id } = draft;
    draft = null;
    go(event, `/samspill/nb/plan/${id}`);
  };
  return [
    h('h1', { class: cls('h1') }, w.newPlan),
    card(
      w.planeier,
      person(draft.planeier, ['name', 'number', 'address', 'postcode', 'place', 'phone', 'email']),
    ),
    ...draft.foresatte.map((parent, i) =>
      card(w.foresatt[i], person(parent, ['name', 'address', 'phone', 'email'], relation(parent))),
    ),
    card(
      w.plan,
      h('div', { class: cls('grid') }, choice(w.planType, w.types, draft, 'type', w.choose), koordinator),
    ),
    h(
      'div',
      { class: cls('row') },
      button(w.save, save),
      button(
        w.cancel,
        (event) => {
          draft = null;
          go(event, '/samspill/nb/planer');
        },
        'quiet',
      ),
    ),
  ];
}

export function overview(plan, w, again) {
  const { planeier } = plan;
  const keys = ['number', 'address', 'postcode', 'place', 'phone', 'email'];
  const contact = (parent) => [
    h('a', { href: `tel:${parent.phone.replace(/\s/g, '')}` }, parent.phone),
    ' · ',
    h('a', { href: `mailto:${parent.email}` }, parent.email),
  ];
  const save = () => {
    savePlan(plan);
    log.saved.push(plan);
    again();
  };
  return [
    card(w.planeier, facts([[w.name, planeier.name], ...keys.map((key) => [w[key], planeier[key]])])),
    ...plan.foresatte
      .filter(({ name }) => name)
      .map((parent, i) =>
        card(
          w.foresatt[i],
          facts([
            ...(w.relation ? [[w.relation, parent.relation]] : []),
            [w.name, parent.name],
            [w.address, parent.address],
            [w.phone, parent.phone && contact(parent)[0]],
            [w.email, parent.email && contact(parent)[2]],
          ]),
        ),
      ),
    card(
      w.plan,
      h(
        'div',
        { class: cls('grid') },
        choice(w.planType, w.types, plan, 'type', w.choose),
        field(w.koordinator, input(plan, 'koordinator')),
      ),
      h('p', {}, button('Lagre endringer', save, 'quiet')),
    ),
  ];
}

export function participants(plan, w, again) {
  const invite = (person) =>
    button(
      w.invite,
      () => {
        made('invite', person.name, plan);
        person.invited = true;
        savePlan(plan);
        again();
      },
      'quiet',
    );
  const status = (person) =>
    person.invited ? h('span', { class: cls('tag') }, 'Med i planen') : invite(person);
  const tel = (person) => h('a', { href: `tel:${person.phone.replace(/\s/g, '')}` }, person.phone);
  const mail = (person) => h('a', { href: `mailto:${person.email}` }, person.email);
  const table = () =>
    h(
      'table',
      { class: cls('table') },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          [w.person, w.service, w.phone, w.email, ''].map((text) => h('th', {}, text)),
        ),
      ),
      h(
        'tbody',
        {},
        plan.participants.map((person) =>
          h(
            'tr',
            {},
            h('td', {}, person.name),
            h('td', {}, person.service),
            h('td', {}, tel(person)),
            h('td', {}, mail(person)),
            h('td', {}, status(person)),
          ),
        ),
      ),
    );
  const cards = () =>
    h(
      'ul',
      { class: cls('people') },
      plan.participants.map((person) =>
        h(
          'li',
          { class: cls('person') },
          h('h3', { class: cls('h2') }, person.name),
          facts([
            [w.service, person.service],
            [w.phone, tel(person)],
            [w.email, mail(person)],
          ]),
          h('p', {}, status(person)),
        ),
      ),
    );
  return [
    h(
      'div',
      { class: cls('between') },
      h('h2', { class: cls('h2') }, w.participants),
      button(w.add, () => {
        made('open-add', '', plan);
        addDialog(plan, w, again);
      }),
    ),
    card(null, style.participants === 'table' ? table() : cards()),
  ];
}

function addDialog(plan, w, again) {
  const person = { name: '', service: '', phone: '', email: '', invited: false };
  const services = [
    'Skole',
    'Barnehage',
    'PPT',
    'Helsesykepleier',
    'Fysioterapeut',
    'Miljøtjenesten',
    'Barneverntjenesten',
    'BUP',
  ];
  const dialog = h(
    'dialog',
    { class: cls('dialog'), 'aria-label': w.add },
    h('h2', { class: cls('h2') }, w.add),
    h(
      'div',
      { class: cls('grid') },
      field(w.name, input(person, 'name'), true),
      field(
        w.service,
        h(
          'select',
          {
            class: cls('input'),
            onchange: (event) => {
              person.service = event.target.value;
            },
          },
          h('option', { value: '' }, w.choose),
          services.map((name) => h('option', {}, name)),
        ),
      ),
      field(w.phone, input(person, 'phone')),
      field(w.email, input(person, 'email'), true),
    ),
    h(
      'p',
      { class: cls('row') },
      button('Legg til', () => {
        made('add', person.name, plan);
        plan.participants.push(person);
        savePlan(plan);
        dialog.remove();
        again();
      }),
      button(w.cancel, () => dialog.remove(), 'quiet'),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
}

export function goals(plan, w, again) {
  const fresh = { text: '' };
  const add = () => {
    if (fresh.text) plan.goals.push(fresh.text);
    savePlan(plan);
    again();
  };
  return [
    h('h2', { class: cls('h2') }, w.goals),
    ...plan.goals.map((goal) => card(null, facts([[w.goal, goal]]))),
    card(null, h('div', { class: cls('row') }, input(fresh, 'text'), button(w.addGoal, add, 'quiet'))),
  ];
}

export function messages(plan, w) {
  const message = { to: '', text: '' };
  const to = h(
    'select',
    {
      class: cls('input'),
      onchange: (event) => {
        message.to = event.target.value;
      },
    },
    h('option', { value: '' }, w.choose),
    plan.participants.map((person) => h('option', {}, `${person.name}, ${person.service}`)),
  );
  const send = (event) => {
    event.preventDefault();
    made('message', message.to, plan);
    event.target.reset();
  };
  return [
    h('h2', { class: cls('h2') }, w.messages),
    h(
      'form',
      { class: cls('card'), onsubmit: send },
      h(
        'div',
        { class: cls('grid') },
        field(w.to, to, true),
        field(
          w.text,
          h('textarea', {
            class: cls('input'),
            rows: '4',
            oninput: (event) => {
              message.text = event.target.value;
            },
          }),
          true,
        ),
      ),
      h('p', {}, h('button', { class: cls('button', 'primary') }, w.send)),
    ),
  ];
}

export const planHead = (id) => planOf(id);
