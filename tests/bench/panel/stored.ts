import type { Page } from '@playwright/test';

/** What a half-done case holds. */
const commands = (index: number) => [
  { do: 'setNickname', nickname: `Sak ${index}` },
  { do: 'setMyService', service: 'skole' },
  { do: 'setService', service: 'fysio', status: 'inne' },
  { do: 'setService', service: 'helsesykepleier', status: 'trengs' },
  { do: 'setServicesDone', done: true },
  { do: 'setAgeBand', band: '7-11' },
  ...['F3', 'F7', 'F10', 'F11', 'F12'].map((fact) => ({ do: 'answer', fact, answer: 'yes' })),
  { do: 'setWish', text: 'Vi vil ha én å ringe til. '.repeat(20) },
  { do: 'setFormValue', path: 'goals', text: 'Mål som er felles for tjenestene. '.repeat(30) },
];

/**
 * Stores cases by the product's own door.
 * @param own a page of the extension
 * @throws when another number of cases is stored afterwards
 */
export async function storeCases(own: Page, tabId: number, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    await own.evaluate(
      async ([tab, list]) => {
        const send = (message: unknown) =>
          (Reflect.get(window, 'chrome') as typeof chrome).runtime.sendMessage(message);
        await send({ type: 'case/choose', tabId: tab, caseId: null });
        for (const command of list) {
          const { openCase, saved } = await send({ type: 'case/view', tabId: tab });
          await send({ type: 'case/command', caseId: saved ? openCase.id : null, tabId: tab, command });
        }
      },
      [tabId, commands(index)] as const,
    );
  }
  const stored = await own.evaluate(async () => {
    const all = await (Reflect.get(window, 'chrome') as typeof chrome).storage.session.get(null);
    return Object.keys(all).filter((key) => key.startsWith('case:')).length;
  });
  if (stored !== count) throw new Error(`${stored} cases are stored, not ${count}`);
}

/** All that the session holds. */
export const sessionOf = (own: Page): Promise<Record<string, unknown>> =>
  own.evaluate(() => (Reflect.get(window, 'chrome') as typeof chrome).storage.session.get(null));

/** Puts back what the session held at another time, so that both can be measured in turn. */
export const putBack = (own: Page, held: Record<string, unknown>): Promise<void> =>
  own.evaluate(async (all) => {
    const { session } = (Reflect.get(window, 'chrome') as typeof chrome).storage;
    await session.clear();
    await session.set(all);
  }, held);
