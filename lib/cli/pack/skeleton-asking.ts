import type { Law } from '../../domain/basics';
import type { Pack } from '../../domain/pack';

/** The words for asking and meeting that a new pack begins with; the kommune writes its own. */

const law: Law = { law: 'forvaltningsloven (1967)', paragraph: '§ 13 a', checked: '2026-11-21' };
const citations = [law];

export const skeletonAsking: Pack['asking'] = {
  talk: {
    say: {
      nb: 'Er det greit at vi snakker med {services}? Dere kan si nei.',
      nn: 'Er det greitt at vi snakkar med {services}? De kan seie nei.',
    },
    steps: [
      {
        id: 'hvorfor',
        text: { nb: 'Si hvorfor du spør.', nn: 'Sei kvifor du spør.' },
        citations,
      },
    ],
  },
  paper: {
    title: { nb: 'Samtykke til samarbeid', nn: 'Samtykke til samarbeid' },
    lead: {
      nb: 'Vi spør om lov til å snakke med tjenestene under.',
      nn: 'Vi spør om lov til å snakke med tenestene under.',
    },
    purpose: {
      nb: 'Avklare om barnet skal ha en plan, og hvem som skal koordinere.',
      nn: 'Avklare om barnet skal ha ein plan, og kven som skal koordinere.',
    },
    information: {
      nb: 'Navn og det tjenesten trenger å vite for å avklare samarbeidet.',
      nn: 'Namn og det tenesta treng å vite for å avklare samarbeidet.',
    },
    period: {
      nb: 'Samtykket gjelder i {period} fra datoen under.',
      nn: 'Samtykket gjeld i {period} frå datoen under.',
    },
    declarations: [
      {
        id: 'trekke',
        text: {
          nb: 'Jeg kan trekke samtykket når som helst.',
          nn: 'Eg kan trekkje samtykket når som helst.',
        },
        citations,
      },
    ],
    questions: [],
    signers: [
      {
        consenter: 'begge',
        lines: [
          { nb: 'Underskrift, en med foreldreansvar', nn: 'Underskrift, ein med foreldreansvar' },
          {
            nb: 'Underskrift, den andre med foreldreansvar',
            nn: 'Underskrift, den andre med foreldreansvar',
          },
        ],
      },
      {
        consenter: 'alene',
        lines: [
          {
            nb: 'Underskrift, den som har foreldreansvaret alene',
            nn: 'Underskrift, den som har foreldreansvaret aleine',
          },
        ],
      },
      {
        consenter: 'barnevernet',
        lines: [{ nb: 'Underskrift, barneverntjenesten', nn: 'Underskrift, barnevernstenesta' }],
      },
      { consenter: 'verge', lines: [{ nb: 'Underskrift, verge', nn: 'Underskrift, verje' }] },
      {
        consenter: 'ungdommen',
        lines: [{ nb: 'Underskrift, ungdommen selv', nn: 'Underskrift, ungdommen sjølv' }],
      },
    ],
  },
};

export const skeletonMeeting: Pack['meeting'] = {
  subject: 'Avklaringsmøte',
  minutes: 45,
  agenda: [
    {
      id: 'plan',
      text: 'Skal barnet ha en plan?',
      citations: [
        { source: 'V', quote: 'Barnet skal ha en plan når flere tjenester må samarbeide over tid.' },
      ],
    },
  ],
  teams: null,
  contact: {
    noNames: 'Hei. Jeg arbeider i {mine}. Jeg vil gjerne drøfte en sak med {service}, uten navn.',
    named: 'Hei. Jeg arbeider i {mine}. Det gjelder {child}. Samtykke er gitt {given}.',
  },
  contactOfTwo: null,
};
