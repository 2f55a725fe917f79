import { type JSX, onMount } from 'solid-js';
import { ConsentDialog } from '../../../components/consent/consent-dialog';
import { PopupApp } from '../../../components/consent/popup-app';
import { GuideApp, type GuideAppProps } from '../../../components/guide/guide-app';
import type { KeepProps } from '../../../components/guide/keep-case';
import { OptionsApp } from '../../../components/options/options-app';
import { PackImport } from '../../../components/options/pack-import';
import { Surface } from '../../../components/ui/surface';
import { Waiting } from '../../../components/ui/waiting';
import { groundsFor } from '../../../lib/consent';
import { EMPTY_FORM } from '../../../lib/domain/empty';
import { drawCards } from '../../../lib/rules/draw';
import {
  aboutBuild,
  candidate,
  caseWith,
  consentLine,
  outcome,
  pack,
  rules,
  suggestionWith,
} from '../fixture';
import { LiveGuide } from '../live-guide';
import { press } from '../mount';
import { caseScenes, stoppedScenes } from './case-scenes';
import { formScenes } from './form-scenes';
import { hardScenes } from './hard-scenes';
import { called, texts } from './language';
import { pageScenes } from './page-scenes';

const nothing = () => {};
const services = [
  { id: 'fysio', status: 'inne' as const },
  { id: 'barnevern', status: 'inne' as const },
  { id: 'bup', status: 'trengs' as const },
];
const consents = [
  consentLine('fysio', 'Fysioterapeut/ergoterapeut', 'given', { validUntil: '2027-11-12' }),
  consentLine('barnevern', 'Barneverntjenesten', 'refused'),
  consentLine('bup', 'BUP', 'notAssessed'),
  consentLine('ppt', 'PPT', 'given', { validUntil: '2026-12-05', daysLeft: 14 }),
  consentLine('nav', 'NAV', 'withdrawn', { withdrawnOn: '2026-11-01' }),
  consentLine('fastlege', 'Fastlege', 'given', {
    ...{ validUntil: '2027-01-15', inOrder: false, why: ['consenterMissing'] },
  }),
];
const drafts = { keptDraft: null, onKeepDraft: nothing };

function guide(rest: Partial<GuideAppProps>): () => JSX.Element {
  const props: GuideAppProps = {
    case: caseWith(),
    pack,
    ...{ rules, ...drafts },
    suggestion: suggestionWith(),
    derived: [],
    status: { page: 'recognised', askSameChild: false, resumed: false, problems: [] },
    consents,
    now: 1795000000000,
    formClosed: null,
    changesOf: () => [{ answers: [{ fact: 'F12', to: 'no' }], result: 'no' }],
    onCommand: nothing,
    onOpenForm: nothing,
    onSameChild: nothing,
    onOpenSheet: nothing,
    onLink: nothing,
    ...rest,
  };
  return () => <GuideApp {...props} />;
}

const keep = (rest: Partial<KeepProps['keeping']> = {}): KeepProps => ({
  keeping: {
    rules: { allowed: true, days: 14, pin: false },
    daysLeft: null,
    needsPin: false,
    stale: false,
    list: [
      {
        id: 'a',
        nickname: 'A.B.',
        daysLeft: 1,
        pin: false,
        needsPin: false,
        readable: true,
        open: false,
        about: [],
      },
      {
        id: 'b',
        nickname: null,
        daysLeft: 9,
        pin: true,
        needsPin: false,
        readable: true,
        open: false,
        about: [],
      },
      {
        id: 'c',
        nickname: null,
        daysLeft: 12,
        pin: false,
        needsPin: false,
        readable: false,
        open: false,
        about: [],
      },
    ],
    ...rest,
  },
  onKeep: async () => 'pinShort',
  onDeleteKept: nothing,
  onOpenKept: async () => 'wrongPin',
});

const begun = {
  myService: 'skole',
  services,
  servicesDone: true,
  ageBand: '7-11',
  wish: 'Vi vil ha én å ringe til.',
};
const settled = suggestionWith({
  need: { ...suggestionWith().need, status: 'yes', text: 'Barnet skal ha en plan i Samspill.' },
  outcomes: [
    outcome('individuellPlan', 'yes', { text: 'Barnet har rett på individuell plan.' }),
    outcome('koordinator', 'unknown', {
      text: 'Kildene svarer ulikt om koordinator.',
      missing: ['F9'],
      openQuestions: ['T2'],
      perSource: [
        {
          source: 'V',
          status: 'yes',
          citations: [
            { source: 'V', quote: 'Individuell plan og koordinator er hjemlet i helselovgivningen' },
          ],
        },
        {
          source: 'H',
          status: 'unknown',
          citations: [
            { source: 'H', quote: 'Retten til koordinator er hjemlet i helse- og omsorgstjenesteloven.' },
          ],
        },
      ],
    }),
    outcome('stafettlogg', 'no'),
  ],
  candidates: [
    candidate('skole', 'notNatural', { mine: true, role: 'Stafettholder', roleFits: 'no' }),
    candidate('fysio', 'natural', {
      natural: [
        {
          fact: 'R2.tett',
          value: 'yes',
          from: 'answer',
          citation: {
            source: 'V',
            quote: 'Barn/ungdom de følger opp tett, eks. ukentlig eller flere ganger pr. måned.',
          },
        },
      ],
    }),
    candidate('miljotjenesten', 'natural'),
    candidate('barnevern', 'both', { role: 'Stafettholder', roleFits: 'no' }),
    candidate('bup', 'notInTable', { later: true, role: '' }),
  ],
  stair: pack.stair.map(({ id, label }, index) => ({
    id,
    label,
    state: (['not', 'open', 'current', 'not'] as const)[index] ?? 'open',
    outcomes: id === 'individuellPlan' ? ['individuellPlan'] : [],
  })),
  next: null,
  remaining: 0,
  settled: true,
  notices: [
    {
      id: 'n',
      text: 'Flere er naturlige. Bli enige i et avklaringsmøte.',
      citations: [],
      openQuestion: null,
    },
  ],
  procedures: [
    {
      id: 'p2',
      title: 'Flere tjenester er inne',
      steps: [
        {
          id: 's1',
          text: 'Inviter fagpersonene til et avklaringsmøte, gjerne på Teams.',
          needsConsent: true,
          citations: [{ source: 'V', quote: 'inviter fagpersonene til et avklaringsmøte, gjerne på Teams.' }],
        },
        { id: 's2', text: 'Bli enige om hvem som har ansvaret videre.', needsConsent: false, citations: [] },
      ],
    },
  ],
  duties: [
    {
      id: 'd',
      text: 'Du gjør din egen jobb, og i tillegg oppgavene i rollen.',
      citations: [{ source: 'V', quote: 'Det vil derfor alltid være en dobbeltrolle' }],
      for: 'felles',
    },
  ],
});
const done = caseWith(
  { ...begun, answers: { F3: 'yes', 'R2.tett': 'yes' } },
  { nickname: 'Bamse', past: [caseWith().guide], custody: 'joint' },
);

const dialog = {
  request: {
    label: 'Inviter',
    recipient: { kind: 'service' as const, service: 'barnevern', sure: true },
    why: ['expired' as const],
  },
  pack,
  rules,
  case: done,
  today: '2026-11-21',
  now: 1795000000000,
  onSave: nothing,
  onCancel: nothing,
  onChooseService: nothing,
  onAgeBand: nothing,
  onCustody: nothing,
  keptDraft: null,
  grounds: (service: string) => groundsFor(pack, service),
  onDraft: nothing,
  onGoOn: nothing,
  onSameChild: nothing,
};
const popup = {
  page: 'recognised' as const,
  case: done,
  pack,
  ...{ rules, ...drafts },
  now: 1795000000000,
  consents,
  sidebar: false,
  onOpenPanel: nothing,
  onFillForm: nothing,
  onJustForm: nothing,
  onCommand: nothing,
  onTeach: nothing,
  onOptions: nothing,
};

const live =
  (start = caseWith()) =>
  () => <LiveGuide start={start} />;
const fysio = caseWith(
  {
    ...begun,
    myService: 'fysio',
    answers: {
      F3: 'yes',
      F10: 'yes',
      'R2.tett': 'yes',
      F11: 'yes',
      F12: 'yes',
      F13: 'yes',
      hjelpetiltak: 'yes',
    },
  },
  { past: [caseWith().guide] },
);

/** Every view and state of ours, by the name that stands after `#`. */
export const scenes: Record<string, () => JSX.Element> = {
  'guide-start': guide({}),
  'guide-services': guide({
    case: caseWith({ myService: 'skole', services }),
    suggestion: suggestionWith({ next: { kind: 'services' } }),
  }),
  'guide-age': guide({
    case: caseWith({ ...begun, ageBand: null }),
    suggestion: suggestionWith({ next: { kind: 'age' }, remaining: 5 }),
  }),
  'guide-wish': guide({
    case: caseWith({ ...begun, wish: '' }),
    suggestion: suggestionWith({ next: { kind: 'fact', fact: 'F3' } }),
  }),
  'guide-fact': guide({
    case: { ...done, guide: { ...done.guide, answers: { F6: 'yes' } } },
    suggestion: { ...settled, next: { kind: 'fact', fact: 'F12' }, remaining: 3, settled: false },
    status: { page: 'site', askSameChild: false, resumed: true, problems: [] },
  }),
  live: live(),
  'live-fysio': live(fysio),
  'guide-result': guide({ case: done, suggestion: settled }),
  'guide-same-child': guide({
    case: done,
    suggestion: settled,
    status: { page: 'recognised', askSameChild: true, resumed: false, problems: ['full'] },
  }),
  'guide-lost': guide({
    case: { ...done, lost: ['consents', 'form'] },
    suggestion: settled,
    status: { page: 'noAccess', askSameChild: false, resumed: false, problems: [] },
  }),
  consent: () => <ConsentDialog {...dialog} />,
  'consent-who': () => (
    <ConsentDialog
      {...dialog}
      request={{ label: 'Send melding', recipient: { kind: 'unknown' }, why: ['serviceNotSure'] }}
    />
  ),
  'consent-child': () => <ConsentDialog {...dialog} request={{ ...dialog.request, why: ['childNotSure'] }} />,
  'consent-new': () => <ConsentDialog {...dialog} case={null} />,
  popup: () => <PopupApp {...popup} />,
  'popup-alone': () => <PopupApp {...popup} consents={[]} />,
  'popup-firefox': () => <PopupApp {...popup} sidebar page="other" case={null} consents={[]} />,
  loading: () => <Waiting kind="panel" what={texts('guide.loading')} onRetry={nothing} />,
  failed: () => <Waiting kind="panel" what={texts('guide.loading')} limit={0} onRetry={nothing} />,
  'failed-popup': () => <Waiting kind="popup" what={texts('guide.loading')} limit={0} onRetry={nothing} />,
};

const options = {
  pack,
  myService: 'skole',
  sites: [
    { id: 'samspill', name: 'Samspill', address: 'www.individplan.no', on: true, access: true },
    { id: 'kommune', name: 'Kommunens sider', address: 'www.tromso.kommune.no', on: true, access: false },
  ],
  languages: [
    { id: 'nb', name: 'Bokmål' },
    { id: 'nn', name: 'Nynorsk' },
  ],
  language: 'nb',
  locked: [] as string[],
  version: '0.1.0',
  drawing: null,
  onMyService: nothing,
  onSite: nothing,
  onLanguage: nothing,
  onPrint: nothing,
  ...aboutBuild,
};
scenes.options = () => <OptionsApp {...options} />;
const decided = {
  set: [
    { name: 'addresses', value: 'samspill.nordvik.example' },
    { name: 'ownService', value: 'Skole/barnehage' },
    { name: 'keptDays', value: '7' },
  ],
  wrong: ['language', 'addresses 2'],
} as const;
const kept = { onRetry: nothing, onDelete: nothing, onDeleteAll: async () => true };
scenes['options-kept'] = () => <OptionsApp {...options} kept={{ ...kept, keeping: keep().keeping }} />;
scenes['options-first'] = () => (
  <OptionsApp {...options} myService={null} kept={{ ...kept, keeping: keep({ list: [] }).keeping }} />
);
scenes['options-asked'] = () => <OptionsApp {...options} kept={{ ...kept, keeping: 'asked' }} />;
scenes['options-no-answer'] = () => <OptionsApp {...options} kept={{ ...kept, keeping: null }} />;
scenes['options-full'] = () => <OptionsApp {...options} problem="full" />;
scenes['options-locked'] = () => (
  <OptionsApp {...options} locked={['myService', 'sites', 'language']} policy={decided} />
);

/** A view as it stands after these buttons have been pressed. */
const after =
  (view: () => JSX.Element, ...buttons: (string | RegExp)[]) =>
  () => {
    onMount(() =>
      setTimeout(() => {
        for (const name of buttons) press(typeof name === 'string' ? called(name) : name);
      }),
    );
    return view();
  };
scenes['options-deleted'] = after(scenes['options-first'], 'Slett alt nå', 'Ja, slett alt');
scenes['guide-keep'] = after(guide({ case: caseWith(begun), keep: keep() }), 'Ta vare på');
scenes['guide-keep-pin'] = after(
  guide({ case: caseWith(begun), keep: keep({ rules: { allowed: true, days: 7, pin: true } }) }),
  'Ta vare på',
);
scenes['guide-kept'] = after(
  guide({ case: caseWith(begun), keep: keep({ daysLeft: 9, stale: true }), others: [], onChoose: nothing }),
  'Bytt sak',
);
scenes['guide-gone'] = guide({ keep: keep(), gone: 2, others: [], onChoose: nothing });
const result = guide({ case: done, suggestion: settled });
scenes['guide-why'] = after(live(fysio), 'Hvorfor?', 'Hva ville endret dette?', 'Se også to svar om gangen');
scenes['guide-now'] = after(live(fysio), 'Hva nå?', 'Vis stort');
scenes['guide-now-empty'] = after(live(), 'Hva nå?');
scenes['guide-answers'] = after(live(fysio), 'Se alle svarene');
const contradicted = {
  ...fysio,
  guide: { ...fysio.guide, answers: { ...fysio.guide.answers, 'R2.sporadisk': 'yes' as const } },
};
scenes['guide-contradiction'] = after(live(contradicted), 'Se alle svarene');
scenes['guide-answers-hidden'] = after(live(fysio), 'Se alle svarene', 'Skjul opplysninger');
scenes['guide-ask'] = after(result, 'Hvem spør jeg?');
scenes['guide-stair'] = after(result, /^Koordineringstrappa\./);
const form = {
  values: {
    ...EMPTY_FORM,
    child: { ...EMPTY_FORM.child, name: 'Áŋŋel Čáhppe-Đŧž', address: 'Sjøgata 9' },
    services: [{ service: 'Barneverntjenesten', person: '', phone: '' }],
    applyFor: { ...EMPTY_FORM.applyFor, koordinator: true },
  },
  sources: {
    'child.name': { from: 'page' as const, where: 'Navn' },
    'applyFor.koordinator': { from: 'case' as const, where: '' },
  },
};
scenes['guide-form'] = after(guide({ case: { ...done, form }, suggestion: settled }), 'Skjema');
scenes['guide-form-closed'] = after(
  guide({
    case: done,
    suggestion: settled,
    formClosed: { text: 'Skjemaet gjelder ikke stafettlogg.', citations: [] },
  }),
  'Skjema',
);
scenes['guide-name'] = after(live(), 'Gi navn');
scenes['guide-consent'] = after(live(fysio), 'Hva nå?', 'Sjekk samtykke');
/** The dialog with «Samtykke er innhentet» chosen, as it stands when what is missing has been said. */
scenes['consent-missing'] = () => {
  onMount(() =>
    setTimeout(() => {
      document.querySelector<HTMLInputElement>('input[name=state]')?.click();
      press(called('Lagre og gå videre'));
    }),
  );
  return <ConsentDialog {...dialog} />;
};
scenes['popup-help'] = after(() => <PopupApp {...popup} help={aboutBuild.help} />, 'Hjelp');
scenes['guide-help'] = after(guide({ help: aboutBuild.help }), 'Hjelp');
scenes['consent-unnamed'] = () => <ConsentDialog {...dialog} request={{ ...dialog.request, label: '' }} />;
scenes['consent-kept'] = () => (
  <ConsentDialog
    {...dialog}
    keptDraft={{ ...rules.begin(undefined, '2026-11-21'), state: 'given', services: ['barnevern'] }}
  />
);
scenes['consent-15'] = () => {
  const guide = { ...done.guide, ageBand: '15' };
  const keptDraft = { ...rules.begin(undefined, '2026-11-21'), state: 'given' as const };
  return <ConsentDialog {...dialog} case={{ ...done, guide, custody: 'unknown' }} keptDraft={keptDraft} />;
};
scenes['consent-go-on'] = () => {
  onMount(() =>
    setTimeout(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
      press(called('Dette gjelder nå'));
      press(called('Gå videre uten samtykke'));
    }),
  );
  return <ConsentDialog {...dialog} />;
};
const goneOn = [
  {
    service: 'barnevern',
    ground: 'bekymringsmelding',
    action: 'phone' as const,
    at: 1794900000000,
    words: '',
  },
];
scenes['consent-problem'] = () => <ConsentDialog {...dialog} problem="full" />;
scenes['popup-problem'] = () => <PopupApp {...popup} problem="full" />;
scenes['popup-gone-on'] = () => <PopupApp {...popup} case={{ ...done, goneOn }} />;
scenes['popup-withdraw'] = after(
  () => <PopupApp {...popup} />,
  'Trekk samtykke for Fysioterapeut/ergoterapeut',
);
scenes['popup-consent'] = after(() => <PopupApp {...popup} />, 'Sjekk samtykke');
for (const room of ['Tabellen og reglene', 'Spørsmål til kommunen', 'Tegningen', 'Hjelp', 'Om og personvern'])
  scenes[`options-${room.split(' ')[0]}`] = after(() => <OptionsApp {...options} />, room);
scenes['options-tegning'] = after(
  () => <OptionsApp {...options} drawing={drawCards(pack, texts)} />,
  'Tegningen',
);
const importing = { imported: true, onPick: nothing, onAdopt: nothing, onGiveUp: nothing, onReset: nothing };
const difference = {
  cases: 1500,
  behaviour: [{ line: 'Stafettlogg', before: 'ja', after: 'åpent', example: 'Skole og PPT inne, 7–11 år' }],
  words: [{ path: 'facts.3', before: 'Gjelder det kun PPT?', after: 'Gjelder det bare PPT?' }],
};
const quotes = {
  checked: 96,
  unchecked: [
    {
      title: 'Rundskriv om samarbeid 2027',
      file: 'rundskriv.txt',
      quotes: [{ path: 'rows.3.natural.says', quote: 'Alle som er inne, møtes hver måned.' }],
    },
  ],
  unused: ['notater.txt'],
};
scenes['options-import'] = () => (
  <Surface kind="page">
    <main>
      <h1>{pack.name}</h1>
      <h2>{pack.version}</h2>
      <PackImport {...importing} state={{ at: 'ready', file: 'ny.json', pack, difference, quotes }} />
      <PackImport
        {...importing}
        state={{
          at: 'refused',
          file: 'ny.json',
          problems: [{ path: 'rows.3.natural', text: 'Ukjent felt: x' }],
          hint: texts('options.import.newerText'),
        }}
      />
    </main>
  </Surface>
);
Object.assign(scenes, caseScenes);
scenes['meeting-stopped'] = after(stoppedScenes.meeting, 'Lagre til kalenderen');
scenes['meeting-saved'] = after(caseScenes.meeting as () => JSX.Element, 'Lagre til kalenderen');
Object.assign(scenes, pageScenes, formScenes, hardScenes({ guide, after, dialog, popup, options }));
