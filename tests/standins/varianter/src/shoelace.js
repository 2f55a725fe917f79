// Custom elements from a component library: every field stands in a shadow root of its own.
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/button/button.js';

document.getElementById('rot').innerHTML = `
  <h1>Ny plan</h1>
  <section class="boks"><h2>Planeier</h2>
    <sl-input label="Navn" value="Iben Solbakken"></sl-input>
    <sl-input label="Fødselsnummer" value="14831751259"></sl-input>
    <sl-input label="Adresse" value="Grønnegata 14"></sl-input>
    <sl-input label="Postnr." value="9008"></sl-input>
    <sl-input label="Poststed" value="Tromsø"></sl-input>
    <sl-input label="Telefon" type="tel" value="400 00 014"></sl-input>
  </section>
  <section class="boks"><h2>Mor</h2><sl-input label="Navn" value="Marit Solbakken"></sl-input><sl-input label="Telefon" value="400 00 015"></sl-input></section>
  <section class="boks"><h2>Plan</h2>
    <sl-select label="Plantype" id="t"><sl-option value="1">Stafettlogg</sl-option><sl-option value="2">Individuell plan</sl-option><sl-option value="3">Ansvarsgruppe</sl-option></sl-select>
    <sl-input label="Koordinator" id="k"></sl-input>
  </section>
  <sl-button id="i">Inviter</sl-button>`;

const field = (id) => document.getElementById(id);
window.__ovelse = {
  contacts: [],
  get values() {
    return { planType: String(field('t').value), koordinator: field('k').value };
  },
};
field('i').addEventListener('click', () => window.__ovelse.contacts.push({ kind: 'invite', to: '' }));
