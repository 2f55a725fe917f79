import kommuneSite from '../../../assets/sider/kommune.json';
import wordSets from '../../../assets/sider/ordbok.json';
import samspill from '../../../assets/sider/samspill.json';
import { type Adapter, adapterSchema, type ServiceNames, wordSetsSchema } from '../../../lib/domain/adapter';
import { forListener } from '../../../lib/pages/for-listener';
import { withSynonyms } from '../../../lib/pages/with-synonyms';

/** The shipped adapters as the page script gets them. */
export const SAMSPILL = withSynonyms(adapterSchema.parse(samspill), wordSetsSchema.parse(wordSets));
export const KOMMUNE = withSynonyms(adapterSchema.parse(kommuneSite), wordSetsSchema.parse(wordSets));

export const SERVICES: readonly ServiceNames[] = [
  { id: 'skole', names: ['Skole/barnehage', 'skole', 'barnehage', 'lærer'] },
  { id: 'helsesykepleier', names: ['Helsesykepleier', 'helsestasjon'] },
  { id: 'ppt', names: ['PPT', 'pedagogisk-psykologisk tjeneste'] },
  { id: 'bup', names: ['BUP'] },
  { id: 'barnevern', names: ['Barneverntjenesten', 'barnevern'] },
  { id: 'ressurssenteret', names: ['Ressurssenter for barn og familie', 'ressurssenteret@kommune.example'] },
];

/** Puts a page in place and gives it back. */
export function show(html: string): Document {
  document.body.innerHTML = html;
  return document;
}

/** What the background answers to `page/hello`: the listener's part, or all. */
export function helloFrom(
  adapter: Adapter | null,
  texts: Readonly<Record<string, string>>,
  message: unknown,
) {
  const all = { adapter, services: SERVICES, texts, help: true };
  return (message as { whole?: boolean }).whole ? all : forListener(all);
}
