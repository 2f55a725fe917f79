import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  StandardFonts,
} from 'pdf-lib';
import { template } from '../tools/form';

/**
 * Forms in every shape that somebody else's can have, made from the blank form: what differs is exactly what the name
 * says. Each returns the bytes of a PDF.
 */

interface FieldDict {
  readonly name: string;
  readonly dict: PDFDict;
}

async function open(): Promise<{ doc: PDFDocument; form: PDFDict; fields: FieldDict[] }> {
  const doc = await PDFDocument.load(template, { updateMetadata: false });
  const form = doc.catalog.lookup(PDFName.of('AcroForm'), PDFDict);
  const list = form.lookup(PDFName.of('Fields'), PDFArray);
  const fields = list.asArray().map((_, i) => {
    const dict = list.lookup(i, PDFDict);
    return { dict, name: dict.lookup(PDFName.of('T'), PDFString).decodeText() };
  });
  return { doc, form, fields };
}

const save = (doc: PDFDocument) => doc.save({ updateFieldAppearances: false, addDefaultPage: false });

/** Fields under new names; `null` leaves no tool tip either. */
async function renamed(
  nameOf: (name: string, i: number) => string,
  tooltip: (name: string) => string | null,
): Promise<Uint8Array> {
  const { doc, form, fields } = await open();
  fields.forEach(({ name, dict }, i) => {
    dict.set(PDFName.of('T'), PDFHexString.fromText(nameOf(name, i)));
    const tip = tooltip(name);
    if (tip === null) dict.delete(PDFName.of('TU'));
    else dict.set(PDFName.of('TU'), PDFHexString.fromText(tip));
    dict.set(PDFName.of('DA'), PDFString.of('/Helv 0 Tf 0 g'));
  });
  // Official forms know Helvetica only.
  const helvetica = await doc.embedFont(StandardFonts.Helvetica);
  form.set(PDFName.of('DR'), doc.context.obj({ Font: { Helv: helvetica.ref } }));
  form.set(PDFName.of('DA'), PDFString.of('/Helv 0 Tf 0 g'));
  return save(doc);
}

/** What Acrobat calls fields when it finds them by itself. */
const ACROBAT: Readonly<Record<string, string>> = {
  'child-name': 'Navn',
  'child-fodselsnummer': 'Personnr',
  'child-address': 'Adresse',
  'child-postcode': 'Postnr',
  'child-place': 'Poststed',
  'child-phone': 'Tlfnr',
  'child-email': 'Epost',
  'mor-name': 'Mor',
  'mor-address': 'Adresse_2',
  'mor-contact': 'Epost og telefonnummer',
  'far-name': 'Far',
  'far-address': 'Adresse_3',
  'far-contact': 'Epost og telefonnummer_2',
  goals: 'Hvilke felles mål skal tjenestene jobbe mot',
  'applyFor-koordinator': 'Koordinator',
  'applyFor-individuellPlan': 'Individuell plan',
  'applyFor-barnekoordinator': 'Barnekoordinator',
  wishedKoordinator: 'undefined',
};

function acrobatName(name: string): string {
  const row = /^services-(\d)-(\w+)$/.exec(name);
  if (!row) return ACROBAT[name] ?? name;
  const column = { service: 'Tjeneste', person: 'Kontaktpersonfagperson', phone: 'Tlfnr' }[row[2] ?? ''];
  return `${column}Row${Number(row[1]) + 1}`;
}

/** Without fields: what is printed is all there is. */
async function flat(change: (doc: PDFDocument) => void = () => {}): Promise<Uint8Array> {
  const { doc } = await open();
  doc.catalog.delete(PDFName.of('AcroForm'));
  doc.catalog.delete(PDFName.of('StructTreeRoot'));
  for (const page of doc.getPages()) page.node.delete(PDFName.of('Annots'));
  change(doc);
  return save(doc);
}

async function changed(
  change: (made: Awaited<ReturnType<typeof open>>) => void | Promise<void>,
): Promise<Uint8Array> {
  const made = await open();
  await change(made);
  return save(made.doc);
}

const find = (fields: readonly FieldDict[], name: string) =>
  fields.find((field) => field.name === name)?.dict as PDFDict;

function moveBox(doc: PDFDocument): void {
  for (const page of doc.getPages()) {
    page.node.set(PDFName.of('MediaBox'), doc.context.obj([-30, -20, 565.276, 821.89]));
    page.node.delete(PDFName.of('CropBox'));
    page.translateContent(-30, -20);
  }
}

export const MADE: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  /** Our own, under the names Acrobat gives. */
  acrobatNames: () => renamed(acrobatName, () => null),
  meaninglessNames: () =>
    renamed(
      (_, i) => `Text${i + 1}`,
      () => null,
    ),
  tooltipsOnly: () =>
    renamed(
      (_, i) => `f${i}`,
      (name) => acrobatName(name),
    ),
  englishNames: () =>
    renamed(
      (name) => name.replaceAll('-', '_').replace('child', 'applicant'),
      () => null,
    ),
  hybridXfa: () =>
    changed(({ doc, form }) => {
      const packet = doc.context.register(
        doc.context.stream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template/></xdp:xdp>'),
      );
      form.set(PDFName.of('XFA'), doc.context.obj([PDFString.of('template'), packet]));
    }),
  dynamicXfa: async () => {
    const doc = await PDFDocument.create();
    doc
      .addPage()
      .drawText(
        'Please wait... If this message is not eventually replaced, your viewer may not support this form.',
        { size: 9 },
      );
    const packet = doc.context.register(
      doc.context.stream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template/></xdp:xdp>'),
    );
    doc.catalog.set(PDFName.of('AcroForm'), doc.context.obj({ Fields: [], XFA: packet }));
    doc.catalog.set(PDFName.of('NeedsRendering'), doc.context.obj(true));
    return save(doc);
  },
  oddOnStates: () =>
    changed(({ doc, fields }) => {
      for (const [i, name] of ['koordinator', 'individuellPlan', 'barnekoordinator'].entries()) {
        const dict = find(fields, `applyFor-${name}`);
        const normal = dict.lookup(PDFName.of('AP'), PDFDict).lookup(PDFName.of('N'), PDFDict);
        const on = normal.get(PDFName.of('Ja'));
        if (on) normal.set(PDFName.of(['Valg#201', '1', 'På'][i] ?? 'x'), on);
        normal.delete(PDFName.of('Ja'));
      }
      void doc;
    }),
  radioButtons: () =>
    changed(({ doc, form, fields }) => {
      const names = ['koordinator', 'individuellPlan', 'barnekoordinator'];
      const kids = names.map((name) => {
        const dict = find(fields, `applyFor-${name}`);
        const ref = doc.context.getObjectRef(dict);
        const normal = dict.lookup(PDFName.of('AP'), PDFDict).lookup(PDFName.of('N'), PDFDict);
        const on = normal.get(PDFName.of('Ja'));
        if (on) normal.set(PDFName.of(name), on);
        normal.delete(PDFName.of('Ja'));
        for (const key of ['T', 'TU', 'FT', 'V']) dict.delete(PDFName.of(key));
        return { dict, ref };
      });
      const group = doc.context.register(
        doc.context.obj({
          FT: 'Btn',
          Ff: 1 << 15,
          T: PDFString.of('Soknad'),
          Kids: kids.map(({ ref }) => ref ?? null),
        }),
      );
      for (const { dict } of kids) dict.set(PDFName.of('Parent'), group);
      const list = form.lookup(PDFName.of('Fields'), PDFArray);
      form.set(
        PDFName.of('Fields'),
        doc.context.obj([...list.asArray().filter((ref) => !kids.some((kid) => kid.ref === ref)), group]),
      );
    }),
  choiceField: () =>
    changed(({ doc, fields }) => {
      const dict = find(fields, 'child-place');
      dict.set(PDFName.of('FT'), PDFName.of('Ch'));
      dict.set(PDFName.of('Ff'), PDFNumber.of(1 << 17));
      const options = [
        ['1', 'Tromsø'],
        ['2', 'Tromsdalen'],
      ].map(([value = '', shown = '']) => [PDFString.of(value), PDFHexString.fromText(shown)]);
      dict.set(PDFName.of('Opt'), doc.context.obj(options));
    }),
  choiceWithoutOurs: () =>
    changed(({ doc, fields }) => {
      const dict = find(fields, 'child-place');
      dict.set(PDFName.of('FT'), PDFName.of('Ch'));
      dict.set(PDFName.of('Opt'), doc.context.obj([PDFString.of('Oslo'), PDFString.of('Bergen')]));
    }),
  readOnly: () => changed(({ fields }) => find(fields, 'child-name').set(PDFName.of('Ff'), PDFNumber.of(1))),
  alreadyFilled: () =>
    changed(({ fields }) =>
      find(fields, 'child-name').set(PDFName.of('V'), PDFHexString.fromText('Noen andre')),
    ),
  maxLength: () =>
    changed(({ fields }) => find(fields, 'child-name').set(PDFName.of('MaxLen'), PDFNumber.of(5))),
  comb: () =>
    changed(({ fields }) => {
      const dict = find(fields, 'child-fodselsnummer');
      dict.set(PDFName.of('MaxLen'), PDFNumber.of(11));
      dict.set(PDFName.of('Ff'), PDFNumber.of(1 << 24));
    }),
  orphanWidgets: () =>
    changed(({ doc, form }) => {
      form.set(PDFName.of('Fields'), doc.context.obj([]));
    }),
  signed: () =>
    changed(({ doc, form, fields }) => {
      const value = doc.context.register(
        doc.context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite', Contents: PDFHexString.of('00') }),
      );
      const page = doc.getPage(3);
      const widget = doc.context.register(
        doc.context.obj({
          Type: 'Annot',
          Subtype: 'Widget',
          FT: 'Sig',
          T: PDFString.of('Signatur'),
          Rect: [0, 0, 0, 0],
          V: value,
          P: page.ref,
        }),
      );
      form.lookup(PDFName.of('Fields'), PDFArray).push(widget);
      page.node.lookup(PDFName.of('Annots'), PDFArray).push(widget);
      void fields;
    }),
  signatureFieldEmpty: () =>
    changed(({ doc, form }) => {
      const page = doc.getPage(3);
      const widget = doc.context.register(
        doc.context.obj({
          Type: 'Annot',
          Subtype: 'Widget',
          FT: 'Sig',
          T: PDFString.of('Signatur'),
          Rect: [60, 300, 260, 330],
          P: page.ref,
        }),
      );
      form.lookup(PDFName.of('Fields'), PDFArray).push(widget);
      page.node.lookup(PDFName.of('Annots'), PDFArray).push(widget);
    }),
  fieldsForPlaceAndDate: () =>
    changed(({ doc, form }) => {
      const page = doc.getPage(3);
      for (const [i, name] of ['Sted', 'Dato', 'Søkers underskrift'].entries()) {
        const rect =
          [
            [80, 460, 280, 478],
            [340, 460, 520, 478],
            [150, 408, 540, 426],
          ][i] ?? [];
        const widget = doc.context.register(
          doc.context.obj({
            Type: 'Annot',
            Subtype: 'Widget',
            FT: 'Tx',
            T: PDFHexString.fromText(name),
            Rect: rect,
            P: page.ref,
          }),
        );
        form.lookup(PDFName.of('Fields'), PDFArray).push(widget);
        page.node.lookup(PDFName.of('Annots'), PDFArray).push(widget);
      }
    }),
  flat: () => flat(),
  flatRotated90: () => flat((doc) => rotateContent(doc, 90)),
  flatRotated180: () => flat((doc) => rotateContent(doc, 180)),
  flatRotated270: () => flat((doc) => rotateContent(doc, 270)),
  /** Only the page's own entry turns it: the text still runs along x. */
  flatRotateEntry: () =>
    flat((doc) => {
      for (const page of doc.getPages()) page.node.set(PDFName.of('Rotate'), PDFNumber.of(90));
    }),
  flatShifted: () => flat(moveBox),
  encryptedWithPassword: () => encrypted('hemmelig'),
  encryptedWithout: () => encrypted(''),
  truncated: async () => template.slice(0, 40_000),
  notPdf: async () => new TextEncoder().encode('<!doctype html><title>Logg inn</title>'.repeat(40)),
  empty: async () => new Uint8Array(0),
  tooLarge: async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1);
    bytes.set(template);
    return bytes;
  },
  pages300: async () => {
    const doc = await PDFDocument.create();
    for (let i = 0; i < 300; i += 1) doc.addPage().drawText(`Side ${i + 1} av en rapport.`);
    return save(doc);
  },
  scan: async () => {
    const doc = await PDFDocument.create();
    for (let i = 0; i < 4; i += 1) doc.addPage().drawRectangle({ x: 50, y: 50, width: 400, height: 600 });
    return save(doc);
  },
  otherForm: async () => {
    const doc = await PDFDocument.create();
    const page = doc.addPage();
    page.drawText(
      'Skjema for bestilling av skolemelk. Navn: Adresse: Telefon: Antall liter: Merknad til bestillingen:',
    );
    const form = doc.getForm();
    for (const [i, name] of ['Bestilling', 'Antall', 'Merknad', 'Leveres', 'Faktura', 'Rabatt'].entries()) {
      form.createTextField(name).addToPage(page, { x: 50, y: 600 - 40 * i, width: 200, height: 20 });
    }
    return doc.save();
  },
  /** The name stands on page 4 too, in a smaller box of the same field. */
  twoBoxesOneField: () =>
    changed(({ doc, form, fields }) => {
      const dict = find(fields, 'child-name');
      const first = doc.context.getObjectRef(dict);
      const page = doc.getPage(3);
      const group = doc.context.register(doc.context.obj({ FT: 'Tx', T: PDFString.of('child-name') }));
      const second = doc.context.register(
        doc.context.obj({
          Type: 'Annot',
          Subtype: 'Widget',
          Rect: [320, 240, 430, 254],
          F: 4,
          P: page.ref,
          Parent: group,
        }),
      );
      for (const key of ['T', 'FT']) dict.delete(PDFName.of(key));
      dict.set(PDFName.of('Parent'), group);
      doc.context.lookup(group, PDFDict).set(PDFName.of('Kids'), doc.context.obj([first ?? null, second]));
      page.node.lookup(PDFName.of('Annots'), PDFArray).push(second);
      const list = form.lookup(PDFName.of('Fields'), PDFArray);
      form.set(
        PDFName.of('Fields'),
        doc.context.obj([...list.asArray().filter((ref) => ref !== first), group]),
      );
    }),
  /** A field with the remains of an earlier value: formatted text and the number of a choice. */
  richText: () =>
    changed(({ doc, fields }) => {
      const dict = find(fields, 'child-address');
      dict.set(PDFName.of('RV'), PDFHexString.fromText('<body><p>Gammel adresse</p></body>'));
      dict.set(PDFName.of('I'), doc.context.obj([3]));
    }),
  /** Asks for a name, an address and so on, as most forms do, and for nothing else of ours. */
  ordinaryApplication: async () => {
    const doc = await PDFDocument.create();
    const page = doc.addPage();
    page.drawText('Application for a library card. Please write clearly and hand it in at the desk.');
    const form = doc.getForm();
    for (const [i, name] of ['Name', 'Address', 'Zip', 'City', 'Phone', 'E-mail', 'Signature'].entries()) {
      form.createTextField(name).addToPage(page, { x: 50, y: 600 - 40 * i, width: 200, height: 20 });
    }
    return doc.save();
  },
};

/** The whole page drawn turned, on a page turned to match: what some scanners and print queues leave. */
function rotateContent(doc: PDFDocument, turn: 90 | 180 | 270): void {
  for (const page of doc.getPages()) {
    const { width, height } = page.getSize();
    const matrix = {
      90: `0 1 -1 0 ${height} 0`,
      180: `-1 0 0 -1 ${width} ${height}`,
      270: `0 -1 1 0 0 ${width}`,
    }[turn];
    const start = doc.context.register(doc.context.stream(`q ${matrix} cm\n`));
    const end = doc.context.register(doc.context.stream('\nQ'));
    const contents = page.node.get(PDFName.of('Contents'));
    page.node.set(PDFName.of('Contents'), doc.context.obj([start, contents ?? null, end]));
    if (turn !== 180) page.node.set(PDFName.of('MediaBox'), doc.context.obj([0, 0, height, width]));
    page.node.set(PDFName.of('Rotate'), PDFNumber.of(turn === 180 ? 180 : turn));
  }
}

async function encrypted(password: string): Promise<Uint8Array> {
  const { doc } = await open();
  doc.encrypt({
    userPassword: password,
    ownerPassword: 'eier',
    permissions: { modifying: true, fillingForms: true },
  });
  return doc.save({ useObjectStreams: false, updateFieldAppearances: false });
}
