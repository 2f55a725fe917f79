import { type PDFContext, type PDFDict, PDFHexString, PDFName, type PDFRef, PDFString } from 'pdf-lib';

/** One element of the structure tree, as it is built up before it is written. */
export interface TagNode {
  readonly tag: string;
  readonly kids: (TagNode | MarkedContent | WidgetKid)[];
  readonly alt?: string;
  /** For header cells. */
  readonly scope?: 'Column' | 'Row';
}
/** A stretch of a page's content stream. */
export interface MarkedContent {
  readonly mcid: number;
  readonly page: PDFRef;
}
/** A form field's widget. `key` is its StructParent. */
export interface WidgetKid {
  readonly widget: PDFRef;
  readonly page: PDFRef;
  readonly key: number;
}

/** A page that takes marked content: which element each MCID belongs to. */
export interface TaggedPage {
  readonly ref: PDFRef;
  /** StructParents of the page. */
  readonly key: number;
  readonly owners: TagNode[];
}

export function node(tag: string, options: { alt?: string; scope?: 'Column' | 'Row' } = {}): TagNode {
  return { tag, kids: [], ...options };
}

/** Wraps operators as content of `owner`; MCIDs count up within the page. */
export function marked(page: TaggedPage, owner: TagNode, operators: string): string {
  const mcid = page.owners.length;
  page.owners.push(owner);
  owner.kids.push({ mcid, page: page.ref });
  return `/${owner.tag} <</MCID ${mcid}>> BDC\n${operators}\nEMC`;
}

/** Wraps operators that carry no meaning: rules, tints, page numbers. */
export function artifact(operators: string): string {
  return `/Artifact BMC\n${operators}\nEMC`;
}

/** Entries for the parent tree: key → one element (widget) or an array by MCID (page). */
export type ParentEntries = Map<number, PDFRef | PDFRef[]>;

/**
 * Writes `tree` under `parent` and notes its parents.
 * @returns the element's reference
 */
export function writeTags(
  context: PDFContext,
  tree: TagNode,
  parent: PDFRef,
  pages: readonly TaggedPage[],
  entries: ParentEntries,
): PDFRef {
  const refs = new Map<TagNode, PDFRef>();
  const write = (element: TagNode, above: PDFRef): PDFRef => {
    const ref = context.nextRef();
    refs.set(element, ref);
    const kids = element.kids.map((kid) => {
      if ('tag' in kid) return write(kid, ref);
      if ('mcid' in kid) return context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.mcid });
      entries.set(kid.key, ref);
      return context.obj({ Type: 'OBJR', Pg: kid.page, Obj: kid.widget });
    });
    context.assign(ref, elementDict(context, element, above, kids));
    return ref;
  };
  const top = write(tree, parent);
  for (const page of pages) {
    const owners = page.owners.map((owner) => refs.get(owner));
    entries.set(
      page.key,
      owners.filter((owner) => owner !== undefined),
    );
  }
  return top;
}

function elementDict(
  context: PDFContext,
  element: TagNode,
  parent: PDFRef,
  kids: (PDFRef | PDFDict)[],
): PDFDict {
  const dict = context.obj({ Type: 'StructElem', S: element.tag, P: parent, K: kids });
  const page = element.kids.find((kid) => 'page' in kid)?.page;
  if (page) dict.set(PDFName.of('Pg'), page);
  if (element.alt) dict.set(PDFName.of('Alt'), PDFHexString.fromText(element.alt));
  if (element.scope) dict.set(PDFName.of('A'), context.obj({ O: 'Table', Scope: element.scope }));
  return dict;
}

/** Turns the entries into the number tree the catalogue wants, in rising order. */
export function parentTree(context: PDFContext, entries: ParentEntries): PDFDict {
  const sorted = [...entries].sort(([a], [b]) => a - b);
  const nums = sorted.flatMap(([key, value]) => [
    key,
    Array.isArray(value) ? context.register(context.obj(value)) : value,
  ]);
  return context.obj({ Nums: nums });
}

/** Title, language and the rest that a screen reader asks a document for. */
export function describeDocument(
  context: PDFContext,
  catalog: PDFDict,
  title: string,
  language = 'nb-NO',
): void {
  catalog.set(PDFName.of('Lang'), PDFString.of(language));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  const info = context.obj({ Title: PDFHexString.fromText(title) });
  context.trailerInfo.Info = context.register(info);
  catalog.set(
    PDFName.of('Metadata'),
    context.register(
      context.stream(new TextEncoder().encode(xmp(title, language)), { Type: 'Metadata', Subtype: 'XML' }),
    ),
  );
}

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function xmp(title: string, language: string): string {
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title.replace(/[&<>]/g, (char) => XML[char] ?? char)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
