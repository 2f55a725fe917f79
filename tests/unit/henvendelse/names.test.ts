import { describe, expect, it } from 'vitest';
import { boxFromName, pathFromName } from '../../../lib/henvendelse/read/names';

describe('what a field’s name says', () => {
  it.each([
    ['Navn', 'child.name'],
    ['Namn', 'child.name'],
    ['barnets_navn', 'child.name'],
    ['Personnr', 'child.fodselsnummer'],
    ['Fødselsnummer (11 siffer)', 'child.fodselsnummer'],
    ['fnr', 'child.fodselsnummer'],
    ['Adresse', 'child.address'],
    ['PostNr', 'child.postcode'],
    ['poststed', 'child.place'],
    ['Poststad', 'child.place'],
    ['Tlf.nr', 'child.phone'],
    ['E-post', 'child.email'],
    ['Mor', 'mor.name'],
    ['MorAdresse', 'mor.address'],
    ['mor_epost_og_telefon', 'mor.contact'],
    ['Far: Adresse', 'far.address'],
    ['Foresatt 2 navn', 'far.name'],
    ['TjenesteRow1', 'services.0.service'],
    ['Kontaktpersonfagperson 3', null],
    ['Kontaktperson 3', 'services.2.person'],
    ['TlfnrRow6', 'services.5.phone'],
    ['services-0-person', 'services.0.person'],
    ['Hvilke felles mål skal tjenestene jobbe mot', 'goals'],
    ['Ønsket koordinator', 'wishedKoordinator'],
    ['applyFor-koordinator', 'applyFor.koordinator'],
    ['Sted', null],
    ['Dato', null],
    ['Søkers underskrift', null],
    ['Text17', null],
    ['', null],
  ])('%s → %s', (name, path) => {
    expect(pathFromName(name)).toBe(path);
  });

  it.each([
    ['Koordinator', 'applyFor.koordinator'],
    ['Barnekoordinator', 'applyFor.barnekoordinator'],
    ['barne_koordinator', 'applyFor.barnekoordinator'],
    ['IndividuellPlan', 'applyFor.individuellPlan'],
    ['IP', 'applyFor.individuellPlan'],
    ['Ja', null],
  ])('box %s → %s', (name, path) => {
    expect(boxFromName(name)).toBe(path);
  });
});
