import { PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from 'pdf-lib';
import { type ParentEntries, type TaggedPage, type TagNode, writeTags } from './tags';

const N = {
  root: PDFName.of('StructTreeRoot'),
  parents: PDFName.of('ParentTree'),
  next: PDFName.of('ParentTreeNextKey'),
  nums: PDFName.of('Nums'),
  kids: PDFName.of('K'),
  page: PDFName.of('Pg'),
  structParents: PDFName.of('StructParents'),
} as const;

/** The tags of a finished document, for the few changes that filling makes. */
export class Structure {
  private constructor(
    private readonly context: PDFContext,
    private readonly root: PDFDict,
    private readonly nums: PDFArray,
  ) {}

  /** Null when the document has no tags, or a parent tree in levels, which we leave alone. */
  static of(doc: PDFDocument): Structure | null {
    const root = doc.catalog.lookup(N.root);
    const parents = root instanceof PDFDict ? root.lookup(N.parents) : undefined;
    const nums = parents instanceof PDFDict ? parents.lookup(N.nums) : undefined;
    return root instanceof PDFDict && nums instanceof PDFArray
      ? new Structure(doc.context, root, nums)
      : null;
  }

  /** A key for a new page or widget in the parent tree. */
  nextKey(): number {
    const stored = this.root.lookup(N.next);
    const last = this.nums.size() > 1 ? this.nums.lookup(this.nums.size() - 2) : undefined;
    const after = last instanceof PDFNumber ? last.asNumber() + 1 : 0;
    const key = Math.max(after, stored instanceof PDFNumber ? stored.asNumber() : 0);
    this.root.set(N.next, this.context.obj(key + 1));
    return key;
  }

  /** Adds elements at the end of the document. */
  append(section: TagNode, pages: readonly TaggedPage[]): void {
    const parent = this.documentRef();
    if (!parent) return;
    const entries: ParentEntries = new Map();
    const ref = writeTags(this.context, section, parent, pages, entries);
    this.kidsOf(this.context.lookup(parent, PDFDict)).push(ref);
    for (const [key, value] of [...entries].sort(([a], [b]) => a - b)) {
      this.nums.push(this.context.obj(key));
      this.nums.push(Array.isArray(value) ? this.context.register(this.context.obj(value)) : value);
    }
  }

  /** The element that a key belongs to: a widget's own, or those of a page by MCID. */
  entry(key: number): PDFDict | PDFArray | undefined {
    for (let i = 0; i + 1 < this.nums.size(); i += 2) {
      const at = this.nums.lookup(i);
      if (!(at instanceof PDFNumber) || at.asNumber() !== key) continue;
      const found = this.nums.lookup(i + 1);
      return found instanceof PDFDict || found instanceof PDFArray ? found : undefined;
    }
    return undefined;
  }

  /**
   * A widget has become plain content: its element now points at that content.
   * @returns the MCID to mark the content with, or null when the widget has no element
   */
  turnIntoContent(widgetKey: number, page: PDFRef, pageKey: number): number | null {
    const element = this.entry(widgetKey);
    const owners = this.entry(pageKey);
    if (!(element instanceof PDFDict) || !(owners instanceof PDFArray)) return null;
    const ref = this.context.getObjectRef(element);
    if (!ref) return null;
    const mcid = owners.size();
    owners.push(ref);
    element.set(N.kids, this.context.obj([this.context.obj({ Type: 'MCR', Pg: page, MCID: mcid })]));
    return mcid;
  }

  /** Takes out everything that stood on pages which are gone, and the keys that led to it. */
  forget(pages: ReadonlySet<PDFRef>, keys: ReadonlySet<number>): void {
    this.prune(this.root, pages, 0);
    for (let i = this.nums.size() - 2; i >= 0; i -= 2) {
      const key = this.nums.lookup(i);
      if (!(key instanceof PDFNumber) || !keys.has(key.asNumber())) continue;
      this.nums.remove(i + 1);
      this.nums.remove(i);
    }
  }

  /** @returns whether the element still holds anything */
  private prune(element: PDFDict, pages: ReadonlySet<PDFRef>, depth: number): boolean {
    if (depth > 60) return true;
    const page = element.get(N.page);
    const kids = this.kidsOf(element);
    for (let i = kids.size() - 1; i >= 0; i -= 1) {
      const kid = kids.lookup(i);
      const own = kid instanceof PDFDict ? (kid.get(N.page) ?? page) : page;
      const leaf = !(kid instanceof PDFDict) || !kid.has(N.kids);
      const gone = leaf ? own instanceof PDFRef && pages.has(own) : !this.prune(kid, pages, depth + 1);
      if (gone) kids.remove(i);
    }
    if (page instanceof PDFRef && pages.has(page)) element.delete(N.page);
    return kids.size() > 0;
  }

  /** The kids as an array, also where there is only one. */
  private kidsOf(element: PDFDict): PDFArray {
    const kids = element.lookup(N.kids);
    if (kids instanceof PDFArray) return kids;
    const single = element.get(N.kids);
    const array = this.context.obj(single ? [single] : []);
    element.set(N.kids, array);
    return array;
  }

  private documentRef(): PDFRef | null {
    const top = this.kidsOf(this.root).get(0);
    return top instanceof PDFRef ? top : null;
  }
}
