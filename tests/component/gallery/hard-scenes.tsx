import type { JSX } from 'solid-js';
import { ConsentDialog, type ConsentDialogProps } from '../../../components/consent/consent-dialog';
import { PopupApp, type PopupAppProps } from '../../../components/consent/popup-app';
import { GettingPage } from '../../../components/getting/getting-page';
import type { GuideAppProps } from '../../../components/guide/guide-app';
import { MeetingPage } from '../../../components/meeting/meeting-page';
import { OptionsApp, type OptionsAppProps } from '../../../components/options/options-app';
import { SheetPage } from '../../../components/sheet/sheet-page';
import type { Case } from '../../../lib/domain/case';
import { EMPTY_FORM } from '../../../lib/domain/empty';
import type { FormDraft } from '../../../lib/domain/form-values';
import { begunCase } from '../case-page';
import { consentLine, rules } from '../fixture';
import { LiveGuide } from '../live-guide';
import { casePages } from './case-scenes';
import { form } from './form-scenes';

/** All that a page can bring or a user can write that is hard to find room for. */
const NAME = 'Áŋŋel-Čáhppe Đŧžøyvind Šuvvá Æåløkken-Abdurrahmanović';
const WORD = 'Barnehabiliteringstjenestekoordineringsansvarligstillingsinstruksendringen';
const LONG = `${'Ro på skolen, og én å ringe til. '.repeat(57)}${WORD}${WORD}`.slice(0, 2000);
const ADDRESS = 'https://samspill-for-alle-kommunene-i-nord.eksempel.kommune-med-langt-navn.example';

const values = {
  ...EMPTY_FORM,
  child: {
    name: NAME,
    fodselsnummer: '13181512345',
    address: `Øvre ${WORD} 112 B`,
    postcode: '90200',
    place: WORD,
    phone: '77000000',
    email: `${WORD}@${WORD}.example`,
  },
  mor: { name: NAME, address: LONG.slice(0, 200), contact: `${WORD}@example.no, 77000000` },
  services: [
    { service: WORD, person: NAME, phone: '77000000' },
    { service: '', person: '', phone: '' },
  ],
  goals: LONG,
  wishedKoordinator: LONG.slice(0, 300),
};
const draft: FormDraft = {
  values,
  sources: {
    'child.name': { from: 'page', where: WORD },
    'child.fodselsnummer': { from: 'page', where: NAME },
  },
  offeredParents: [{ name: NAME, address: WORD, contact: WORD, where: WORD }],
  conflicts: [
    {
      path: 'far.name',
      found: [
        { text: WORD, where: WORD },
        { text: LONG.slice(0, 200), where: NAME },
      ],
    },
  ],
};
const begun = begunCase();
const hard: Case = {
  ...begun,
  nickname: 'ŊŊŊŊÁÁÁÁŠŠŠŠŽŽŽŽĐĐĐĐŦŦŦŦČČČČÆÆÆÆØØØØÅÅÅÅ',
  guide: {
    ...begun.guide,
    wish: LONG,
    services: [...begun.guide.services, { id: 'egen-2', name: WORD, status: 'inne' }],
  },
  form: { values, sources: draft.sources },
};
const consents = [
  consentLine('egen-2', WORD, 'given', { validUntil: '2027-11-12' }),
  consentLine('egen-1', NAME, 'refused'),
];
const lesson = { adapter: 'samspill', to: 'fields' as const, id: 'name', words: [WORD, NAME] };
const nothing = () => undefined;
const lessons = {
  lessons: [lesson],
  last: { did: 'removed' as const, count: 12 },
  siteName: () => 'Samspill',
  onForget: nothing,
  onForgetAll: nothing,
  onUndo: nothing,
  onExport: nothing,
  onPick: nothing,
  onTake: nothing,
  onGiveUp: nothing,
};

interface Parts {
  readonly guide: (rest: Partial<GuideAppProps>) => () => JSX.Element;
  readonly after: (view: () => JSX.Element, ...buttons: string[]) => () => JSX.Element;
  readonly dialog: ConsentDialogProps;
  readonly popup: PopupAppProps;
  readonly options: OptionsAppProps;
}

/** Every view with names, words and texts that are hard to find room for, and with nothing at all. */
export function hardScenes({
  guide,
  after,
  dialog,
  popup,
  options,
}: Parts): Record<string, () => JSX.Element> {
  const live = () => <LiveGuide start={hard} />;
  const pages = casePages(hard);
  return {
    'hard-guide': guide({ case: hard }),
    'hard-live': live,
    'hard-answers': after(live, 'Se alle svarene'),
    'hard-why': after(live, 'Hvorfor?'),
    'hard-now': after(live, 'Hva nå?', 'Vis stort'),
    'hard-form': after(guide({ case: hard }), 'Skjema'),
    'hard-chooser': after(
      guide({
        case: hard,
        others: [
          { id: 'b', nickname: hard.nickname, about: ['7–11 år', WORD, NAME], createdAt: 0, updatedAt: 0 },
        ],
        onChoose: nothing,
        onRemove: nothing,
      }),
      'Bytt sak',
      'Slett saken',
    ),
    'hard-form-tab': form({
      draft,
      missing: ['far.name', 'child.phone', 'services', 'applyFor'],
      notes: [
        { path: 'child.fodselsnummer', note: 'fodselsnummer' },
        { path: 'child.postcode', note: 'postcode' },
      ],
      onTakeGoals: nothing,
    }),
    'hard-consent': () => (
      <ConsentDialog
        {...dialog}
        case={hard}
        request={{
          label: `${WORD}${WORD}${WORD}`.slice(0, 200),
          recipient: { kind: 'service', service: 'egen-2', sure: true },
          why: ['notAssessed'],
        }}
        keptDraft={{ ...rules.begin(undefined, '2026-11-21'), state: 'given', purpose: LONG }}
      />
    ),
    'hard-who': () => (
      <ConsentDialog
        {...dialog}
        case={hard}
        request={{ label: WORD, recipient: { kind: 'unknown' }, why: ['serviceNotSure'] }}
      />
    ),
    'hard-popup': () => (
      <PopupApp
        {...popup}
        case={hard}
        consents={consents}
        page="noAccess"
        offer={ADDRESS}
        onUseHere={nothing}
      />
    ),
    'hard-getting': () => <GettingPage {...pages.getting} paper={null} />,
    'hard-meeting': () => <MeetingPage {...pages.meeting} />,
    'hard-sheet': () => <SheetPage {...pages.sheet} />,
    'hard-options': () => (
      <OptionsApp
        {...options}
        ownSites={[
          { origin: ADDRESS, host: new URL(ADDRESS).host, access: true, started: true, byPolicy: true },
          { origin: 'https://a.example', host: 'a.example', access: false, started: true, byPolicy: false },
        ]}
        onForgetSite={nothing}
        policy={{ set: [{ name: 'addresses', value: ADDRESS }], wrong: [WORD] }}
        lessons={{
          ...lessons,
          offered: { fresh: [lesson, { ...lesson, to: 'contacts', id: 'inviter' }], known: [lesson] },
        }}
      />
    ),
    'options-not-started': () => (
      <OptionsApp
        {...options}
        ownSites={[
          {
            origin: 'https://plan.example',
            host: 'plan.example',
            access: true,
            started: false,
            byPolicy: true,
          },
          { origin: 'https://a.example', host: 'a.example', access: true, started: true, byPolicy: false },
        ]}
        onForgetSite={nothing}
      />
    ),
    'options-lessons': () => (
      <OptionsApp {...options} lessons={{ ...lessons, lessons: [], offered: { problem: 'notAFile' } }} />
    ),
    'options-import-reading': after(
      () => (
        <OptionsApp
          {...options}
          packImport={{
            state: { at: 'reading' },
            imported: false,
            onPick: nothing,
            onAdopt: nothing,
            onGiveUp: nothing,
            onReset: nothing,
          }}
        />
      ),
      'Tabellen og reglene',
    ),
    'guide-problem': guide({
      status: { page: 'recognised', askSameChild: false, resumed: false, problems: ['storage'] },
    }),
  };
}
