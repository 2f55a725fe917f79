import { describe, expect, it } from 'vitest';
import { filesBelow, read } from './files';

/** What every page of ours must do, whatever it shows. */
const pages = filesBelow('entrypoints', /index\.html$/).map((page) => {
  const main = /src="\.\/([^"]+)"/.exec(read(page))?.[1] ?? '';
  return { page, main: read(page.replace('index.html', main)) };
});

/** Gone as soon as something else is pressed; and a question that may not change while it is answered. */
const SHORT = ['entrypoints/popup/index.html', 'entrypoints/consent/index.html'];

describe('every page of ours', () => {
  it('is one of those we know', () => expect(pages.length).toBeGreaterThanOrEqual(8));

  it.each(pages)('$page refuses drops from the beginning', ({ main }) => {
    expect(main).toMatch(/from '\.\.\/\.\.\/lib\/platform\/views';/);
    expect(read('lib/platform/views.ts')).toMatch(/^refuseDrops\(document\);$/m);
  });

  it.each(pages.filter(({ page }) => !SHORT.includes(page)))(
    '$page follows policy and settings without being loaded anew',
    ({ main }) => expect(main).toMatch(/\b(followSetup|onSetupChange|openCaseTab)\(.*=>|onSetupChange\(/),
  );
});
