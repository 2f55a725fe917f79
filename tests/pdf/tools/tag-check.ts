import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';

/**
 * Checks a PDF against the machine-testable points of accessibility that we rely on. This is no certificate: it is
 * «checked against these points». Each point is proved on a file that must fail it (tags.test.ts).
 */
export const POINTS = [
  'marked',
  'language',
  'title',
  'tabOrder',
  'everythingMarked',
  'mcidUnique',
  'parentTree',
  'pagesExist',
  'widgetElement',
  'widgetNames',
  'headings',
  'table',
  'list',
  'fontEmbedded',
  'toUnicode',
] as const;
export type Point = (typeof POINTS)[number];

export interface Complaint {
  readonly point: Point;
  readonly detail: string;
}

const name = (text: string) => PDFName.of(text);

export async function checkTags(bytes: Uint8Array, language = 'nb-NO'): Promise<Complaint[]> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const found: Complaint[] = [];
  const complain = (point: Point, detail = '') => void found.push({ point, detail });
  checkCatalog(doc, language, complain);
  const elements = allElements(doc);
  const parents = parentEntries(doc);
  for (const [i, page] of doc.getPages().entries()) checkPage(page, i, elements, parents, complain);
  checkGhosts(doc, elements, parents, complain);
  checkHeadings(elements, complain);
  checkShapes(elements, complain);
  checkFonts(doc, complain);
  return found;
}

type Complain = (point: Point, detail?: string) => void;

function checkCatalog(doc: PDFDocument, language: string, complain: Complain): void {
  const { catalog } = doc;
  const info = catalog.lookup(name('MarkInfo'));
  if (!(info instanceof PDFDict) || info.lookup(name('Marked')) !== PDFBool.True) complain('marked');
  if (!catalog.has(name('StructTreeRoot'))) complain('marked', 'no tree');
  if (textOf(catalog.lookup(name('Lang'))) !== language) complain('language');
  const shown = catalog.lookup(name('ViewerPreferences'));
  const first = shown instanceof PDFDict && shown.lookup(name('DisplayDocTitle')) === PDFBool.True;
  if (!first || !doc.getTitle()) complain('title');
}

interface Element {
  readonly ref: PDFRef | undefined;
  readonly dict: PDFDict;
  readonly tag: string;
  readonly kids: readonly PDFObject[];
  readonly children: Element[];
}

/** The elements in reading order, each before what it holds. */
function allElements(doc: PDFDocument): Element[] {
  const root = doc.catalog.lookup(name('StructTreeRoot'));
  const all: Element[] = [];
  const walk = (dict: PDFDict, ref: PDFRef | undefined): Element => {
    const raw = dict.lookup(name('K'));
    const kids = raw instanceof PDFArray ? raw.asArray() : raw ? [dict.get(name('K')) as PDFObject] : [];
    const element: Element = { ref, dict, tag: nameOf(dict.lookup(name('S'))), kids, children: [] };
    all.push(element);
    for (const kid of kids) {
      const child = doc.context.lookup(kid);
      if (child instanceof PDFDict && child.has(name('S')))
        element.children.push(walk(child, kid instanceof PDFRef ? kid : undefined));
    }
    return element;
  };
  if (root instanceof PDFDict) walk(root, undefined);
  return all;
}

function parentEntries(doc: PDFDocument): Map<number, PDFObject> {
  const root = doc.catalog.lookup(name('StructTreeRoot'));
  const tree = root instanceof PDFDict ? root.lookup(name('ParentTree')) : undefined;
  const nums = tree instanceof PDFDict ? tree.lookup(name('Nums')) : undefined;
  const entries = new Map<number, PDFObject>();
  if (!(nums instanceof PDFArray)) return entries;
  for (let i = 0; i + 1 < nums.size(); i += 2) {
    const key = nums.lookup(i);
    if (key instanceof PDFNumber) entries.set(key.asNumber(), nums.get(i + 1));
  }
  return entries;
}

function checkPage(
  page: PDFPage,
  number: number,
  elements: readonly Element[],
  parents: ReadonlyMap<number, PDFObject>,
  complain: Complain,
): void {
  const where = `page ${number + 1}`;
  if (page.node.lookup(name('Tabs')) !== name('S')) complain('tabOrder', where);
  const marks = marksOf(contentOf(page));
  if (marks.loose.length > 0) complain('everythingMarked', `${where}: ${marks.loose[0]}`);
  if (new Set(marks.ids).size !== marks.ids.length) complain('mcidUnique', where);
  const key = page.node.lookup(name('StructParents'));
  const entry = key instanceof PDFNumber ? page.doc.context.lookup(parents.get(key.asNumber())) : undefined;
  const owners = entry instanceof PDFArray ? entry.asArray() : [];
  const complete = marks.ids.every(
    (id) => owners[id] instanceof PDFRef && claims(elements, owners[id] as PDFRef, page.ref, id),
  );
  if (!complete || owners.length !== marks.ids.length) complain('parentTree', where);
  checkWidgets(page, where, elements, parents, complain);
}

/** Elements and keys that belong to pages which are no longer there. */
function checkGhosts(
  doc: PDFDocument,
  elements: readonly Element[],
  parents: ReadonlyMap<number, PDFObject>,
  complain: Complain,
): void {
  const pages = new Set<unknown>(doc.getPages().map((page) => page.ref));
  for (const { dict, tag, kids } of elements) {
    const held = [dict, ...kids.map((kid) => doc.context.lookup(kid))];
    const places = held.map((one) => (one instanceof PDFDict ? one.get(name('Pg')) : undefined));
    if (places.some((place) => place !== undefined && !pages.has(place))) complain('pagesExist', tag);
  }
  const keys = new Set<number>();
  for (const page of doc.getPages()) {
    const annots = page.node.lookupMaybe(name('Annots'), PDFArray);
    const dicts = [page.node, ...(annots?.asArray() ?? []).map((ref) => doc.context.lookup(ref))];
    for (const dict of dicts) {
      if (!(dict instanceof PDFDict)) continue;
      const key = dict.lookup(name(dict === page.node ? 'StructParents' : 'StructParent'));
      if (key instanceof PDFNumber) keys.add(key.asNumber());
    }
  }
  // A widget that was flattened leaves its key: it leads to an element that is still there.
  const ghosts = [...parents].filter(
    ([key, entry]) => !keys.has(key) && doc.context.lookup(entry) instanceof PDFArray,
  );
  if (ghosts.length > 0) complain('pagesExist', `keys ${ghosts.map(([key]) => key).join(' ')}`);
}

/** Does the element that the parent tree names hold this stretch of content? */
function claims(elements: readonly Element[], owner: PDFRef, page: PDFRef, id: number): boolean {
  const element = elements.find(({ ref }) => ref === owner);
  return Boolean(
    element?.kids.some((kid) => {
      const dict = element.dict.context.lookup(kid);
      if (!(dict instanceof PDFDict)) return false;
      const mcid = dict.lookup(name('MCID'));
      return mcid instanceof PDFNumber && mcid.asNumber() === id && dict.get(name('Pg')) === page;
    }),
  );
}

function checkWidgets(
  page: PDFPage,
  where: string,
  elements: readonly Element[],
  parents: ReadonlyMap<number, PDFObject>,
  complain: Complain,
): void {
  const annots = page.node.lookupMaybe(name('Annots'), PDFArray);
  for (const ref of annots?.asArray() ?? []) {
    const widget = page.doc.context.lookup(ref, PDFDict);
    const key = widget.lookup(name('StructParent'));
    const owner = key instanceof PDFNumber ? parents.get(key.asNumber()) : undefined;
    const element = elements.find((one) => one.ref !== undefined && one.ref === owner);
    const points = element?.kids.some((kid) => {
      const dict = page.doc.context.lookup(kid);
      return dict instanceof PDFDict && dict.get(name('Obj')) === ref;
    });
    if (element?.tag !== 'Form' || !points)
      complain('widgetElement', `${where}: ${textOf(widget.lookup(name('T')))}`);
    const named =
      textOf(widget.lookup(name('TU'))) !== '' &&
      element !== undefined &&
      textOf(element.dict.lookup(name('Alt'))) !== '';
    if (!named) complain('widgetNames', `${where}: ${textOf(widget.lookup(name('T')))}`);
  }
}

function contentOf(page: PDFPage): string {
  const raw = page.node.lookup(name('Contents'));
  const streams = raw instanceof PDFArray ? raw.asArray().map((_, i) => raw.lookup(i)) : [raw];
  return streams
    .map((stream) =>
      stream instanceof PDFRawStream
        ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
        : '',
    )
    .join('\n');
}

const PAINTS = new Set(['Tj', 'TJ', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Do', 'sh']);

/** Which content is marked as what: MCIDs in order, and operators that paint outside any mark. */
function marksOf(content: string): { ids: number[]; loose: string[] } {
  const ids: number[] = [];
  const loose: string[] = [];
  let depth = 0;
  const tokens =
    content.match(/<<[^>]*>>|<[0-9a-fA-F]*>|\((?:\\.|[^\\)])*\)|\/[^\s/<[(]+|[^\s/<[(]+|\[|\]/g) ?? [];
  tokens.forEach((token, i) => {
    if (token === 'BMC' || token === 'BDC') depth += 1;
    if (token === 'EMC') depth -= 1;
    const id = token === 'BDC' ? /MCID (\d+)/.exec(tokens[i - 1] ?? '') : null;
    if (id) ids.push(Number(id[1]));
    if (depth === 0 && PAINTS.has(token)) loose.push(token);
  });
  return { ids, loose };
}

function checkHeadings(elements: readonly Element[], complain: Complain): void {
  let last = 0;
  for (const { tag } of elements) {
    const level = /^H([1-6])$/.exec(tag);
    if (!level) continue;
    if (Number(level[1]) > last + 1) complain('headings', `${tag} after H${last}`);
    last = Number(level[1]);
  }
  if (last === 0) complain('headings', 'none');
}

function checkShapes(elements: readonly Element[], complain: Complain): void {
  for (const { tag, children, dict } of elements) {
    const inside = children.map((child) => child.tag);
    if (tag === 'Table') {
      const rows = children.map((row) => row.children.length);
      if (inside.some((row) => row !== 'TR') || new Set(rows).size > 1) complain('table', 'rows');
      if (!children.some((row) => row.children.some((cell) => cell.tag === 'TH')))
        complain('table', 'no head');
    }
    if (tag === 'TH' && !nameOf(scopeOf(dict))) complain('table', 'head without scope');
    if (tag === 'L' && inside.some((item) => item !== 'LI')) complain('list', 'items');
    if (tag === 'LI' && !inside.includes('LBody')) complain('list', 'no body');
  }
}

function scopeOf(dict: PDFDict): unknown {
  const attributes = dict.lookup(name('A'));
  return attributes instanceof PDFDict ? attributes.lookup(name('Scope')) : undefined;
}

function checkFonts(doc: PDFDocument, complain: Complain): void {
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    if (
      object.lookup(name('Type')) === name('FontDescriptor') &&
      !['FontFile', 'FontFile2', 'FontFile3'].some((key) => object.has(name(key)))
    ) {
      complain('fontEmbedded', nameOf(object.lookup(name('FontName'))));
    }
    if (object.lookup(name('Subtype')) === name('Type0') && !object.has(name('ToUnicode')))
      complain('toUnicode', nameOf(object.lookup(name('BaseFont'))));
    const simple =
      object.lookup(name('Type')) === name('Font') && object.lookup(name('Subtype')) === name('Type1');
    if (simple && !object.has(name('FontDescriptor')))
      complain('fontEmbedded', nameOf(object.lookup(name('BaseFont'))));
  }
}

function textOf(value: unknown): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

function nameOf(value: unknown): string {
  return value instanceof PDFName ? value.decodeText() : '';
}
