// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import pack from '../../../assets/kommuner/tromso/pakke.json';
import wordSets from '../../../assets/sider/ordbok.json';
import { adapterSchema, wordSetsSchema } from '../../../lib/domain/adapter';
import { adapterFor } from '../../../lib/pages/adapter-for';
import { readPage } from '../../../lib/pages/read';
import { withSynonyms } from '../../../lib/pages/with-synonyms';
import { ROOT } from '../../repo/files';
import { show } from './world';

/**
 * A saved page of each site with what a person reads in it: `tests/standins/nettsteder/<adapter>/<page>.html` and the
 * same name with `.json`. A site that comes is tried by putting two files there (docs/oppgaver.md).
 */
const SITES = join(ROOT, 'assets/sider');
const FOLDER = join(ROOT, 'tests/standins/nettsteder');
const SERVICES = pack.services.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] }));
const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
const adapterOf = (id: string) =>
  withSynonyms(adapterSchema.parse(json(SITES, `${id}.json`)), wordSetsSchema.parse(wordSets));
/** Sites whose fields are never read have no page to show. */
const isRead = (id: string) => adapterOf(id).fields.length > 0;

const sites = readdirSync(SITES)
  .map((file) => file.replace('.json', ''))
  .filter((id) => id !== 'ordbok' && isRead(id));
const pagesOf = (id: string) => {
  const folder = join(FOLDER, id);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.filter((file) => file.endsWith('.html')).map((file) => file.replace('.html', ''));
};

describe.each(sites)('%s', (id) => {
  it('has a saved page', () => expect(pagesOf(id)).not.toEqual([]));

  it.each(pagesOf(id))('%s is recognised and read, no more and no less', (page) => {
    const { address, screen, values } = json(FOLDER, id, `${page}.json`);
    const adapter = adapterOf(id);
    expect(adapterFor([adapter], address)?.id).toBe(id);
    const reading = readPage(
      show(readFileSync(join(FOLDER, id, `${page}.html`), 'utf8')),
      address,
      adapter,
      SERVICES,
    );
    expect(reading.screen).toBe(screen);
    expect(Object.fromEntries(reading.values.map(({ path, text }) => [path, text]))).toEqual(values);
  });
});
