// One field of each kind that web applications have for a choice; `?plantype=…&koordinator=…` says which. What the
// application itself holds stands in `__ovelse.values`: a text on the screen alone counts for nothing.
const asked = new URL(location.href).searchParams;
const TYPES = ['Stafettlogg (BTI)', 'IP – individuell plan', 'Ansvarsgruppe utan IP', 'IOP'];
const PEOPLE = ['Lien, Kari (Skole)', 'Nilsen, Per (Helsesykepleier)', 'Lie, Kari (PPT)', 'Holm, Siri (PPT)'];
const HELP = ['Skolen leier arbeidet', 'Når tenestene varer lenge', 'Berre møte', 'For opplæringa'];
const values = { planType: '', koordinator: '' };
window.__ovelse = { contacts: [], values };

let ids = 0;
const el = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value !== false) made.setAttribute(name, value);
  made.append(...children);
  return made;
};
const labelled = (text, field) => {
  field.id ||= `f${++ids}`;
  return el('p', {}, el('label', { for: field.id }, text), ' ', field);
};
/** What an option says with help in a second line, as many lists have it; the box shows both when it is chosen. */
const withHelp = (text) => [
  el('span', {}, text),
  el('small', { style: 'display:block' }, HELP[TYPES.indexOf(text)] ?? 'Sist innlogget i går'),
];
const roundButton = (name, text, set, shown) =>
  el(
    'label',
    {},
    el('input', { type: 'radio', name, onchange: ({ target }) => set(target.checked ? text : '') }),
    shown,
  );

const listOf = (options, choose, how = 'click') => {
  const list = el('ul', { role: 'listbox', id: `l${++ids}` });
  for (const text of options)
    list.append(
      el('li', { role: 'option', 'aria-selected': 'false', [`on${how}`]: () => choose(text) }, text),
    );
  return list;
};

/** Each gets the label's text, the options, and what the application does with a choice. */
const KINDS = {
  liste: (label, options, set) =>
    labelled(
      label,
      el(
        'select',
        { onchange: ({ target }) => set(target.value) },
        el('option', { value: '' }, 'Vel …'),
        el('optgroup', { label: 'Oppfølging' }, ...options.map((text) => el('option', {}, text))),
      ),
    ),
  knapper: (label, options, set) =>
    el(
      'div',
      {},
      el('p', {}, label),
      el('div', {}, ...options.map((text) => roundButton(label, text, set, text))),
    ),
  ariaknapper: (label, options, set) => {
    const group = el('div', { role: 'radiogroup', 'aria-label': label });
    for (const text of options)
      group.append(
        el(
          'div',
          {
            role: 'radio',
            tabindex: '0',
            'aria-checked': 'false',
            onclick: ({ currentTarget }) => {
              for (const one of group.children)
                one.setAttribute('aria-checked', String(one === currentTarget));
              set(text);
            },
          },
          text,
        ),
      );
    return group;
  },
  // ARIA's own example: a box that opens by press or key, its list always there but hidden.
  velger: (label, options, set) => {
    const name = el('span', { id: `n${++ids}` }, label);
    const list = listOf(options, (text) => {
      box.textContent = text;
      open(false);
      set(text);
    });
    const open = (on) => {
      list.hidden = !on;
      box.setAttribute('aria-expanded', String(on));
    };
    const box = el('div', {
      role: 'combobox',
      tabindex: '0',
      'aria-labelledby': name.id,
      'aria-controls': list.id,
      onclick: () => open(list.hidden),
      onkeydown: ({ key }) => key === 'Escape' && open(false),
    });
    box.textContent = 'Vel';
    open(false);
    return el('div', {}, name, box, list);
  },
  hjelp: (label, options, set) => {
    const list = el(
      'ul',
      { role: 'listbox', id: `l${++ids}`, hidden: '' },
      ...options.map((text) =>
        el(
          'li',
          {
            role: 'option',
            onclick: () => {
              box.replaceChildren(...withHelp(text));
              list.hidden = true;
              set(text);
            },
          },
          ...withHelp(text),
        ),
      ),
    );
    const box = el('div', {
      role: 'combobox',
      tabindex: '0',
      'aria-label': label,
      'aria-controls': list.id,
      onclick: () => {
        list.hidden = !list.hidden;
      },
    });
    return el('div', {}, box, list);
  },
  hjelpeknapper: (label, options, set) =>
    el(
      'fieldset',
      {},
      el('legend', {}, label),
      ...options.map((text) => roundButton(label, text, set, el('span', {}, ...withHelp(text)))),
    ),
  // Opens by the arrow key only, as some built for the keyboard do.
  pil: (label, options, set) => {
    const list = listOf(options, (text) => {
      box.textContent = text;
      list.remove();
      set(text);
    });
    const box = el('div', {
      role: 'combobox',
      tabindex: '0',
      'aria-label': label,
      'aria-controls': list.id,
      onkeydown: ({ key }) => key === 'ArrowDown' && box.after(list),
    });
    return el('div', {}, box);
  },
  // Opens by a press on what stands in it, and by Alt and the arrow; the arrow alone goes to the next option.
  innerst: (label, options, set) => {
    const choose = (text) => {
      value.textContent = text;
      list.remove();
      box.setAttribute('aria-expanded', 'false');
      set(text);
    };
    const list = listOf(options, choose);
    const open = () => {
      document.body.append(list);
      box.setAttribute('aria-expanded', 'true');
    };
    const value = el('span', { style: 'display:inline-block;min-width:9em;min-height:1em' });
    const inside = el('div', { onclick: open }, value);
    const box = el(
      'div',
      {
        role: 'combobox',
        tabindex: '0',
        'aria-label': label,
        'aria-controls': list.id,
        'aria-expanded': 'false',
        onkeydown: ({ key, altKey }) => key === 'ArrowDown' && !altKey && choose(options[0]),
      },
      inside,
    );
    return el('div', {}, box);
  },
  // A button with a list that comes at the end of the page.
  knapp: (label, options, set) => {
    const name = el('span', { id: `n${++ids}` }, label);
    const box = el(
      'button',
      {
        type: 'button',
        'aria-haspopup': 'listbox',
        'aria-labelledby': name.id,
        onclick: () => {
          document.body.append(
            listOf(options, (text) => {
              box.textContent = text;
              document.body.lastChild.remove();
              set(text);
            }),
          );
        },
      },
      'Velg plantype',
    );
    if (label === 'Koordinator') box.textContent = 'Ikke valgt';
    return el('div', {}, name, box);
  },
  // The search field stays empty; what is chosen stands beside it.
  soker: (label, options, set) => {
    const shown = el('div', { class: 'x-placeholder' }, 'Select...');
    const input = el('input', {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-label': label,
    });
    const close = () => {
      box.querySelector('[role=listbox]')?.remove();
      input.setAttribute('aria-expanded', 'false');
    };
    const choose = (text) => {
      shown.textContent = text;
      shown.className = 'x-single';
      input.value = '';
      close();
      set(text);
    };
    const open = () => {
      close();
      const fits = options.filter((text) => text.toLowerCase().includes(input.value.toLowerCase()));
      box.append(listOf(fits, choose));
      input.setAttribute('aria-expanded', 'true');
    };
    input.addEventListener('input', open);
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') close();
      if (key !== 'Backspace' || input.value) return;
      shown.textContent = 'Select...';
      shown.className = 'x-placeholder';
      set('');
    });
    const control = el(
      'div',
      { onmousedown: () => (input.getAttribute('aria-expanded') === 'true' ? close() : open()) },
      el('div', {}, shown, el('div', {}, input)),
    );
    const box = el('div', {}, el('span', {}, label), control);
    return box;
  },
  // Chosen by letting the button go, in a list of its own layer.
  lag: (label, options, set) => {
    const name = el('span', { id: `n${++ids}` }, label);
    const shown = el('span', {}, 'Velg …');
    const box = el(
      'span',
      {
        role: 'combobox',
        tabindex: '0',
        'aria-labelledby': name.id,
        'aria-expanded': 'false',
        onmousedown: () => {
          box.setAttribute('aria-expanded', 'true');
          document.body.append(
            listOf(
              options,
              (text) => {
                shown.textContent = text;
                document.body.lastChild.remove();
                box.setAttribute('aria-expanded', 'false');
                set(text);
              },
              'mouseup',
            ),
          );
        },
      },
      shown,
    );
    return el('div', {}, name, box);
  },
  // Two hundred, of which only those in sight are drawn.
  lang: (label, options, set) => {
    const all = [...Array.from({ length: 196 }, (_, i) => `Annet nr. ${i + 1}`), ...options];
    const rows = el('div');
    const list = el(
      'div',
      { role: 'listbox', id: `l${++ids}`, style: 'height:200px;overflow:auto', hidden: '' },
      rows,
    );
    const draw = () => {
      const first = Math.floor(list.scrollTop / 20);
      rows.style.cssText = `height:${all.length * 20}px;position:relative`;
      rows.replaceChildren(
        ...all.slice(first, first + 11).map((text, i) =>
          el(
            'div',
            {
              role: 'option',
              style: `position:absolute;top:${(first + i) * 20}px;height:20px`,
              onclick: () => {
                box.textContent = text;
                list.hidden = true;
                set(text);
              },
            },
            text,
          ),
        ),
      );
    };
    list.addEventListener('scroll', () => requestAnimationFrame(draw));
    const box = el('div', {
      role: 'combobox',
      tabindex: '0',
      'aria-label': label,
      'aria-controls': list.id,
      onclick: () => {
        list.hidden = false;
        draw();
      },
    });
    return el('div', {}, box, list);
  },
  // Fetched while typing; only a chosen one counts, and half a text is thrown away when the field is left.
  hentes: (label, options, set) => {
    const input = el('input', { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false' });
    let chosen = '';
    input.addEventListener('input', () => {
      chosen = '';
      set('');
      const typed = input.value.toLowerCase();
      setTimeout(() => {
        box.querySelector('[role=listbox]')?.remove();
        const words = typed.split(' ');
        const fits = options.filter(
          (text) => typed && words.every((word) => text.toLowerCase().includes(word)),
        );
        const list = listOf(fits, (text) => {
          chosen = input.value = text;
          list.remove();
          set(text);
        });
        if (fits.length > 0) box.append(list);
      }, 450);
    });
    input.addEventListener('blur', () => {
      if (!chosen) input.value = '';
    });
    const box = labelled(label, input);
    return box;
  },
  forslag: (label, options, set) => {
    const list = el('datalist', { id: `l${++ids}` }, ...options.map((text) => el('option', { value: text })));
    const input = el('input', {
      list: list.id,
      onchange: () => set(options.includes(input.value) ? input.value : ''),
    });
    return el('div', {}, labelled(label, input), list);
  },
  tekst: (label, _, set) => labelled(label, el('input', { onchange: ({ target }) => set(target.value) })),
  // Believes only what the browser says that a person typed.
  ekte: (label, _, set) => {
    let held = '';
    const input = el('input', {
      oninput: (event) => {
        if (event.isTrusted) held = input.value;
        else input.value = held;
        set(held);
      },
      onchange: () => {
        input.value = held;
      },
    });
    return labelled(label, input);
  },
  forlatt: (label, _, set) => labelled(label, el('input', { onblur: ({ target }) => set(target.value) })),
  redigerbar: (label, _, set) => {
    const box = el('div', { contenteditable: 'true', role: 'textbox', 'aria-label': label });
    box.addEventListener('input', () => set(box.textContent));
    return box;
  },
  // What can't be written in.
  kaster: (label) => {
    const input = el('input', { oninput: () => setTimeout(() => (input.value = ''), 80) });
    return labelled(label, input);
  },
  gjor: (label) => {
    const input = el('input', { oninput: () => (input.value = input.value.toUpperCase().slice(0, 4)) });
    return labelled(label, input);
  },
  laast: (label) => labelled(label, el('input', { readonly: '' })),
  utan: (label) =>
    labelled(label, el('select', {}, el('option', { value: '' }, 'Velg'), el('option', {}, 'IOP'))),
};

const place = document.getElementById('felt');
const add = (label, key, options) =>
  place.append(
    KINDS[asked.get(key.toLowerCase()) ?? 'tekst'](label, options, (text) => {
      values[key] = text;
    }),
  );
add('Plantype', 'planType', TYPES);
add('Koordinator', 'koordinator', PEOPLE);
