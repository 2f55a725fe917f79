import { afterSaying } from '../consent';
import type { Case, GuideState } from '../domain/case';
import type { Command } from '../domain/command';
import type { Consent } from '../domain/consent';
import { removeServiceRow, setFormValue } from './form-draft';

/** How many steps back «Angre» remembers. */
const MOST_PAST = 50;

/**
 * Carries out what the user asked for. Returns a new case; the same case when the command changes nothing.
 * @param now milliseconds since 1970
 */
export function applyCommand(from: Case, command: Command, now: number): Case {
  const to = change(from, command, now);
  return to === from ? from : { ...to, updatedAt: now };
}

function change(from: Case, command: Command, now: number): Case {
  switch (command.do) {
    case 'undo':
      return undo(from);
    case 'redo':
      return redo(from);
    case 'setNickname':
      return { ...from, nickname: command.nickname.trim() };
    case 'setConsents':
      return command.consents.reduce(
        (to, consent) => withConsent(to, afterSaying(to.consents[consent.service], consent, now)),
        from,
      );
    case 'withdrawConsent': {
      const known = from.consents[command.service];
      const said = { state: 'withdrawn', withdrawnOn: command.on } as const;
      return known ? withConsent(from, afterSaying(known, { ...known, ...said }, now)) : from;
    }
    case 'setCustody':
      return command.custody === from.custody ? from : { ...from, custody: command.custody };
    case 'forgetConsent': {
      const { [command.service]: _, ...consents } = from.consents;
      return { ...from, consents };
    }
    case 'setTyped': {
      const { [command.field]: _, ...others } = from.typed;
      return { ...from, typed: command.text ? { ...others, [command.field]: command.text } : others };
    }
    case 'setAsking':
      return { ...from, asking: command.asking };
    case 'setFormValue':
      return {
        ...from,
        form: setFormValue(from.form, command.path, command.text, { from: 'user', where: '' }),
      };
    case 'removeServiceRow':
      return { ...from, form: removeServiceRow(from.form, command.row) };
    case 'dismissLost':
      return { ...from, lost: [] };
    default: {
      const guide = changeGuide(from.guide, command);
      // A wish is saved while it is written: all of it is one step back.
      if (command.do === 'setWish' && differsOnlyInWish(from)) return { ...from, guide, future: [] };
      return { ...from, guide, past: [...from.past, from.guide].slice(-MOST_PAST), future: [] };
    }
  }
}

const withConsent = (from: Case, consent: Consent): Case => ({
  ...from,
  consents: { ...from.consents, [consent.service]: consent },
});

function differsOnlyInWish({ guide, past }: Case): boolean {
  const before = past.at(-1);
  return JSON.stringify({ ...before, wish: '' }) === JSON.stringify({ ...guide, wish: '' });
}

type GuideCommand = Exclude<
  Command,
  {
    do:
      | 'undo'
      | 'redo'
      | 'setNickname'
      | 'setConsents'
      | 'withdrawConsent'
      | 'forgetConsent'
      | 'setTyped'
      | 'setAsking'
      | 'setCustody'
      | 'setFormValue'
      | 'removeServiceRow'
      | 'dismissLost';
  }
>;

function changeGuide(guide: GuideState, command: GuideCommand): GuideState {
  switch (command.do) {
    case 'setMyService':
      return { ...guide, myService: command.service };
    case 'setService':
      return { ...guide, services: withService(guide.services, command) };
    case 'setServicesDone':
      return { ...guide, servicesDone: command.done };
    case 'setAgeBand':
      return { ...guide, ageBand: command.band };
    case 'answer': {
      const { [command.fact]: _, ...others } = guide.answers;
      const answers = command.answer === null ? others : { ...guide.answers, [command.fact]: command.answer };
      return { ...guide, answers, skipped: guide.skipped.filter((fact) => fact !== command.fact) };
    }
    case 'skip':
      return { ...guide, skipped: [...guide.skipped.filter((fact) => fact !== command.fact), command.fact] };
    case 'setWish':
      return { ...guide, wish: command.text };
    case 'tickStep': {
      const others = guide.done.filter((step) => step !== command.step);
      return { ...guide, done: command.done ? [...others, command.step] : others };
    }
  }
}

function withService(
  services: GuideState['services'],
  { service: id, name, status }: Extract<Command, { do: 'setService' }>,
): GuideState['services'] {
  if (status === null) return services.filter((one) => one.id !== id);
  const known = services.find((one) => one.id === id);
  if (known) return services.map((one) => (one === known ? { ...one, status } : one));
  return [...services, { id, status, ...(name ? { name } : {}) }];
}

function undo(from: Case): Case {
  const guide = from.past.at(-1);
  if (!guide) return from;
  return { ...from, guide, past: from.past.slice(0, -1), future: [from.guide, ...from.future] };
}

function redo(from: Case): Case {
  const guide = from.future[0];
  if (!guide) return from;
  return { ...from, guide, past: [...from.past, from.guide], future: from.future.slice(1) };
}
