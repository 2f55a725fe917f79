/** The practice server: plans in the browser's own storage, shared by all tabs; invented people, synthetic numbers. */
const FIRST = [
  {
    id: 10482,
    type: 0,
    koordinator: '',
    goals: ['Trygg i klasserommet, med faste voksne'],
    planeier: {
      name: 'Iben Solbakken',
      number: '14831751259',
      address: 'Grønnegata 14',
      postcode: '9008',
      place: 'Tromsø',
      phone: '400 00 014',
      email: '',
    },
    foresatte: [
      {
        relation: 'Mor',
        name: 'Marit Solbakken',
        address: 'Grønnegata 14, 9008 Tromsø',
        phone: '400 00 015',
        email: 'marit.solbakken@example.no',
      },
      {
        relation: 'Far',
        name: 'Jonas Solbakken',
        address: 'Storgata 5, 9008 Tromsø',
        phone: '400 00 016',
        email: 'jonas.solbakken@example.no',
      },
    ],
    participants: [
      {
        name: 'Kari Lien',
        service: 'Skole',
        phone: '400 00 101',
        email: 'kari.lien@skole.example',
        invited: true,
      },
      {
        name: 'Per Nilsen',
        service: 'Helsesykepleier',
        phone: '400 00 102',
        email: 'per.nilsen@helse.example',
        invited: false,
      },
      {
        name: 'Siri Holm',
        service: 'PPT',
        phone: '400 00 103',
        email: 'siri.holm@ppt.example',
        invited: false,
      },
      {
        name: 'Marit Solbakken',
        service: 'Foresatt',
        phone: '400 00 015',
        email: 'marit.solbakken@example.no',
        invited: true,
      },
    ],
  },
  {
    id: 10519,
    type: 1,
    koordinator: 'Anne Berg',
    goals: ['Flytte i egen bolig med hjelp', 'Fast fritidstilbud'],
    planeier: {
      name: 'Åse Ærøskjær',
      number: '09890981124',
      address: 'Strandvegen 2',
      postcode: '9007',
      place: 'Tromsø',
      phone: '400 00 020',
      email: '',
    },
    foresatte: [
      {
        relation: 'Mor',
        name: 'Tone Ærøskjær',
        address: 'Strandvegen 2, 9007 Tromsø',
        phone: '400 00 021',
        email: 'tone@example.no',
      },
      {
        relation: 'Far',
        name: 'Ole Ærøskjær',
        address: 'Strandvegen 2, 9007 Tromsø',
        phone: '400 00 022',
        email: 'ole@example.no',
      },
    ],
    participants: [
      {
        name: 'Anne Berg',
        service: 'Miljøtjenesten',
        phone: '400 00 111',
        email: 'anne.berg@miljo.example',
        invited: true,
      },
      {
        name: 'Tor Vik',
        service: 'Fysioterapeut',
        phone: '400 00 112',
        email: 'tor.vik@fysio.example',
        invited: false,
      },
      {
        name: 'Eli Moe',
        service: 'Barneverntjenesten',
        phone: '400 00 113',
        email: 'eli.moe@barnevern.example',
        invited: false,
      },
    ],
  },
  {
    id: 10533,
    type: 0,
    koordinator: 'Kari Lien',
    goals: ['Finne gode lekekamerater'],
    planeier: {
      name: 'Áŋŋel Čáhppe-Đŧž',
      number: '27862073326',
      address: 'Sjøgata 9',
      postcode: '9008',
      place: 'Tromsø',
      phone: '',
      email: '',
    },
    foresatte: [
      {
        relation: 'Mor',
        name: 'Elle Čáhppe',
        address: 'Sjøgata 9, 9008 Tromsø',
        phone: '400 00 031',
        email: 'elle@example.no',
      },
      { relation: 'Far', name: '', address: '', phone: '', email: '' },
    ],
    participants: [
      {
        name: 'Lise Dahl',
        service: 'Barnehage',
        phone: '400 00 121',
        email: 'lise.dahl@barnehage.example',
        invited: true,
      },
    ],
  },
];

const KEY = 'ovelse.planer';
export const plans = () => JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? FIRST;
export const planOf = (id) => plans().find((plan) => plan.id === Number(id));

export function savePlan(plan) {
  const others = plans().filter(({ id }) => id !== plan.id);
  localStorage.setItem(KEY, JSON.stringify([...others, plan].sort((a, b) => a.id - b.id)));
}

/** A plan not yet made. `relation` is what the installation asks for; where it doesn't, mother stands first. */
export const emptyPlan = () => ({
  id: Math.max(...plans().map(({ id }) => id)) + 17,
  type: -1,
  koordinator: '',
  goals: [],
  planeier: { name: '', number: '', address: '', postcode: '', place: '', phone: '', email: '' },
  foresatte: ['Mor', 'Far'].map((relation) => ({ relation, name: '', address: '', phone: '', email: '' })),
  participants: [],
});

/** What tests look at: contacts that were really made, and the plan being written. */
export const log = { contacts: [], draft: null, saved: [] };
window.__ovelse = log;
