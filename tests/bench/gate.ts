/**
 * What the gate adds to an ordinary press: 1,000 presses on an ordinary button and on an ordinary link, against a
 * one-line listener in the same run.
 *   npm run bench -- gate [folder of the built extension]
 */
import { PRACTICE } from '../standins/serve.mjs';
import { oneLineExtension, openBrowser, quantile } from './page-browser';
import { reportRow } from './report';

const BUILT = process.argv[3] ?? '.output/chrome-mv3';
const ROUNDS = 9;

const results = new Map<string, number>();
for (const [name, folder] of [
  ['one line', await oneLineExtension()],
  ['Sidemann', BUILT],
] as const) {
  const { context, page } = await openBrowser(folder);
  await page.goto(PRACTICE.samspill(1, 'plan/10482/deltakere'));
  await page.waitForTimeout(2000);
  const perPress: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ms = await page.evaluate(() => {
      const button = document.body.appendChild(document.createElement('button'));
      button.textContent = 'Vis mer';
      const types = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
      const start = performance.now();
      for (let i = 0; i < 1000; i++)
        for (const type of types)
          button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true }));
      const spent = performance.now() - start;
      button.remove();
      return spent / 1000;
    });
    perPress.push(ms);
  }
  const median = quantile(perPress.slice(2), 0.5);
  results.set(name, median);
  console.log(`${name}: ${median.toFixed(4)} ms a press (five events)`);
  await context.close();
}
console.log(
  `added: ${((results.get('Sidemann') ?? 0) - (results.get('one line') ?? 0)).toFixed(4)} ms a press`,
);
reportRow('gate', 'one press', Object.fromEntries(results));
