/** Serves the practice pages under the real addresses. Plain Node, nothing to install: `npm start` uses it too. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ordinaryPage } from './vanlige.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const BLANK_FORM = join(HERE, '../../assets/skjema/henvendelse.pdf');
const BUILT = join(HERE, '../../.output/standins');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

export const PRACTICE = {
  samspill: (seed = 1, path = 'planer') => `https://www.individplan.no/samspill/nb/${path}?seed=${seed}`,
  variant: (name) => `https://www.individplan.no/samspill/nb/ov/${name}`,
  ordinary: (name) => `https://www.individplan.no/samspill/vanlige/${name}`,
  kommune: 'https://www.tromso.kommune.no/individuell-plan-og-koordinator',
  patterns: [
    'https://www.individplan.no/**',
    'https://www.tromso.kommune.no/**',
    'https://tromso.kommune.no/**',
  ],
};

/** @param {string} url */
export function answerFor(url) {
  const { hostname, pathname } = new URL(url);
  if (hostname === 'www.individplan.no') return samspill(pathname);
  if (hostname === 'www.tromso.kommune.no' || hostname === 'tromso.kommune.no') return kommune(pathname);
  return null;
}

/** @param {string} pathname */
function samspill(pathname) {
  const asset = /^\/samspill\/statisk\/(.+)$/.exec(pathname)?.[1];
  if (asset) return file('samspill', asset);
  const other = /^\/samspill\/nb\/ov\/([a-z-]+)(?:\/(.*))?$/.exec(pathname);
  if (other) return variant(other[2] || `${other[1]}.html`);
  const ordinary = ordinaryPage(/^\/samspill\/vanlige\/([a-z]+)$/.exec(pathname)?.[1] ?? '');
  if (ordinary !== null) return { status: 200, contentType: TYPES['.html'], body: ordinary };
  return pathname.startsWith('/samspill/') ? file('samspill', 'index.html') : missing();
}

/** Pages built with real libraries have their script from the build. @param {string} name */
function variant(name) {
  const made = join(BUILT, name);
  if (made.startsWith(BUILT) && existsSync(made))
    return { status: 200, contentType: TYPES['.js'], body: readFileSync(made) };
  return file('varianter', name);
}

/** @param {string} pathname */
function kommune(pathname) {
  if (pathname.endsWith('.pdf')) {
    if (!existsSync(BLANK_FORM)) return missing();
    return { status: 200, contentType: 'application/pdf', body: readFileSync(BLANK_FORM) };
  }
  const asset = /^\/statisk\/(.+)$/.exec(pathname)?.[1];
  return file('kommune', asset ?? 'index.html');
}

/** @param {string} folder @param {string} name */
function file(folder, name) {
  const path = normalize(join(HERE, folder, name));
  if (!path.startsWith(join(HERE, folder)) || !existsSync(path)) return missing();
  const contentType = TYPES[/** @type {keyof typeof TYPES} */ (extname(path))] ?? 'text/plain; charset=utf-8';
  return { status: 200, contentType, body: readFileSync(path) };
}

function missing() {
  return {
    status: 404,
    contentType: 'text/html; charset=utf-8',
    body: '<!doctype html><title>Finnes ikke</title><p>Siden finnes ikke.',
  };
}
