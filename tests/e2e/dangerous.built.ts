import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseAst } from 'vite';
import { ROOT } from '../repo/files';
import { type Tree, visit } from './used';

/** What can turn text into code or markup, found in the syntax of every built file. */
type Danger = 'code from text' | 'markup from text';

const PDFJS = /^assets\/(draw-pdf|foreign)-/;
/** All there is of it in the product, with why it can't run or does no harm. Anything else makes this red. */
const KNOWN: readonly { readonly what: Danger; readonly files: RegExp; readonly why: string }[] = [
  {
    what: 'code from text',
    files: PDFJS,
    // A page's and a worker's CSP is script-src 'self' without 'unsafe-eval': the call throws, and pdf.js goes on without.
    why: 'pdf.js asks whether it may, and compiles a PDF’s own functions if so; the CSP says no',
  },
  {
    what: 'markup from text',
    files: /^chunks\/(browser|views)-/,
    why: 'Solid makes its templates so, of texts that are fixed when the product is built',
  },
];

const FROM_TEXT = /^(innerHTML|outerHTML|srcdoc)$/;
const MAKES_MARKUP = /^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/;
const nameOf = (node: unknown) => (node as { name?: string } | undefined)?.name ?? '';

function dangersIn(code: string): Danger[] {
  const found: Danger[] = [];
  visit(parseAst(code) as unknown as Tree, (node) => {
    const { type, callee, left } = node as Record<string, Tree | undefined> & { type?: string };
    const isCall = type === 'CallExpression' || type === 'NewExpression';
    if (isCall && /^(eval|Function)$/.test(nameOf(callee))) found.push('code from text');
    if (isCall && callee?.type === 'MemberExpression') {
      const method = nameOf(callee.property);
      const onDocument = nameOf(callee.object) === 'document' && /^write(ln)?$/.test(method);
      if (MAKES_MARKUP.test(method) || onDocument) found.push('markup from text');
    }
    if (isCall && /^set(Timeout|Interval)$/.test(nameOf(callee))) {
      const [first] = (node.arguments ?? []) as Tree[];
      if (first?.type === 'Literal' || first?.type === 'TemplateLiteral') found.push('code from text');
    }
    if (type === 'AssignmentExpression' && left?.type === 'MemberExpression') {
      if (FROM_TEXT.test(nameOf(left.property))) found.push('markup from text');
    }
  });
  return found;
}

const filesOf = (build: string) => {
  const folder = join(ROOT, '.output', build);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.m?js$/.test(path),
  );
  return paths.map((path) => ({ path, code: readFileSync(join(folder, path), 'utf8') }));
};

test('what is dangerous is found', () => {
  const code =
    'eval(a); new Function(b); x.innerHTML = c; document.write(d); setTimeout("e"); y.insertAdjacentHTML(f, g)';
  expect(dangersIn(code)).toHaveLength(6);
  expect(dangersIn('evaluate(a); x.textContent = b; stream.write(c); setTimeout(() => d)')).toEqual([]);
});

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  test(`${build}: no code and no markup is made of text, but what is known`, () => {
    const found = filesOf(build).flatMap(({ path, code }) => dangersIn(code).map((what) => ({ path, what })));
    const unknown = found.filter(
      ({ path, what }) => !KNOWN.some((known) => known.what === what && known.files.test(path)),
    );
    expect(unknown).toEqual([]);
    // One in the whole product, and one part of it only: Solid's own.
    expect(found.filter(({ what }) => what === 'markup from text')).toHaveLength(1);
    for (const { what, files } of KNOWN)
      expect(
        found.some((one) => one.what === what && files.test(one.path)),
        what,
      ).toBe(true);
  });

  test(`${build}: nobody else is listened to`, () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, '.output', build, 'manifest.json'), 'utf8'));
    expect(manifest.externally_connectable).toBeUndefined();
    const listens = filesOf(build).filter(({ code }) =>
      /on(Message|Connect|UserScriptMessage|UserScriptConnect)External|onUserScriptMessage/.test(
        // The polyfill wraps what the browser has; it listens to nothing by itself.
        code.replace(/onMessageExternal:\w+\(\w+\)/g, ''),
      ),
    );
    expect(listens.map(({ path }) => path)).toEqual([]);
  });
}
