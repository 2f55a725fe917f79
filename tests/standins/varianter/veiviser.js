// Two steps in a modal dialog; each step is fetched late and the other one is taken away.
const state = { name: '', number: '', phone: '', type: '', koordinator: '', contacts: [] };
window.__ovelse = {
  contacts: state.contacts,
  get values() {
    return { planType: state.type, koordinator: state.koordinator };
  },
};

const STEPS = [
  () => `<h2>Ny plan</h2><p>Steg 1 av 2</p><h3>Hvem er planen for?</h3>
    <p><label>Fullt navn <input data-k="name"></label></p><p><label>Fødselsnummer <input data-k="number"></label></p><p><label>Telefonnummer <input data-k="phone"></label></p>
    <button type="button" data-go="1">Neste</button>`,
  () => `<h2>Ny plan</h2><p>Steg 2 av 2</p><h3>Om planen</h3>
    <fieldset><legend>Hva slags plan?</legend>${['Stafettlogg', 'Individuell plan', 'Ansvarsgruppe'].map((text) => `<p><label><input type="radio" name="type" data-k="type" value="${text}"> ${text}</label></p>`).join('')}</fieldset>
    <p><label>Koordinator <input data-k="koordinator"></label></p><button type="button" data-go="0">Tilbake</button>`,
];

function show(dialog, step) {
  dialog.innerHTML = '<p>Laster …</p>';
  setTimeout(() => {
    dialog.innerHTML = STEPS[step]();
    for (const field of dialog.querySelectorAll('[data-k]')) {
      const key = field.dataset.k;
      if (field.type === 'radio') field.checked = state[key] === field.value;
      else field.value = state[key];
      field.addEventListener('input', () => {
        state[key] = field.value;
      });
    }
    dialog
      .querySelector('[data-go]')
      .addEventListener('click', (event) => show(dialog, Number(event.target.dataset.go)));
  }, 350);
}

document.getElementById('ny').addEventListener('click', () => {
  const dialog = document.createElement('dialog');
  document.body.append(dialog);
  dialog.showModal();
  show(dialog, 0);
});
