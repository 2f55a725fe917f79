import { describe, expect, it } from 'vitest';
import { bindTab } from '../../../lib/app/bind-tab';
import { aCase, aConsent, aTab } from './examples';

const kari = aCase({ id: 'kari', planKey: { address: 'a', name: 'kari' } });
const ola = aCase({ id: 'ola', planKey: { address: 'b', name: 'ola' } });
const onKari = aTab({ caseId: 'kari', key: kari.planKey });

describe('whose case a tab shows', () => {
  it('keeps the case on another page of the same plan', () =>
    expect(bindTab(onKari, { address: 'a' }, [kari, ola]).tab.caseId).toBe('kari'));

  it('puts the case aside when the page shows another plan', () => {
    const { tab } = bindTab(onKari, { address: 'c' }, [kari, ola]);
    expect(tab).toMatchObject({ caseId: null, asideCaseId: 'kari' });
  });

  it('takes up the case of that plan when it is open already', () => {
    const { tab } = bindTab(onKari, { address: 'b' }, [kari, ola]);
    expect(tab).toMatchObject({ caseId: 'ola', asideCaseId: null });
  });

  it('comes back to the case put aside when its plan is shown again', () => {
    const { tab } = bindTab(onKari, { address: 'c' }, [kari]);
    expect(bindTab(tab, { address: 'a' }, [kari]).tab).toMatchObject({ caseId: 'kari', asideCaseId: null });
  });

  it('keeps the case on a page that shows no plan', () =>
    expect(bindTab(onKari, {}, [kari]).tab.caseId).toBe('kari'));

  it('puts the case aside on a new plan that doesn’t say yet whose it is', () => {
    const { tab } = bindTab({ ...onKari, hasPlanType: true }, {}, [kari]);
    expect(tab).toMatchObject({ caseId: null, asideCaseId: 'kari' });
  });

  it('puts the case aside when the plan can not be compared', () => {
    const named = aCase({ id: 'kari', planKey: { name: 'kari' } });
    expect(bindTab(onKari, { address: 'a' }, [named]).tab).toMatchObject({
      caseId: null,
      asideCaseId: 'kari',
    });
  });

  it('learns the plan’s address when name or number tell that it is the same', () => {
    const named = aCase({ id: 'kari', planKey: { name: 'kari' } });
    const { changed } = bindTab(onKari, { address: 'a', name: 'kari' }, [named]);
    expect(changed?.planKey).toEqual({ address: 'a', name: 'kari' });
  });

  it('learns it also when the case was put aside in between', () => {
    const named = aCase({ id: 'kari', planKey: { name: 'kari' } });
    const between = bindTab(onKari, { address: 'a' }, [named]).tab;
    const { tab, changed } = bindTab(between, { address: 'a', name: 'kari' }, [named]);
    expect(tab).toMatchObject({ caseId: 'kari', asideCaseId: null });
    expect(changed?.planKey).toEqual({ address: 'a', name: 'kari' });
  });

  it('a case begun before any plan was shown takes the first, but not with consents in it', () => {
    const fresh = aCase({ id: 'ny', planKey: {} });
    const tab = aTab({ caseId: 'ny' });
    expect(bindTab(tab, { name: 'kari' }, [fresh]).changed?.planKey).toEqual({ name: 'kari' });
    const consented = { ...fresh, consents: { fysio: aConsent('fysio') } };
    const bound = bindTab(tab, { name: 'kari' }, [consented]);
    expect(bound).toMatchObject({ changed: null, tab: { caseId: null, asideCaseId: 'ny' } });
  });

  it('never mixes two tabs with two children', () => {
    const first = bindTab(aTab({ tabId: 1 }), { address: 'a' }, [kari, ola]).tab;
    const second = bindTab(aTab({ tabId: 2 }), { address: 'b' }, [kari, ola]).tab;
    expect([first.caseId, second.caseId]).toEqual(['kari', 'ola']);
  });
});
