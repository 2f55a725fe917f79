// Runs in a browser page beside pdf.js; see renderers.ts.
import * as lib from '/pdf.mjs';

lib.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';
const SAFE = { isEvalSupported: false, useWasm: false, useWorkerFetch: false, verbosity: 0 };
const bytesOf = (base64) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

function greyOf(pixels) {
  const grey = new Uint8Array(pixels.length / 4);
  for (let i = 0; i < grey.length; i += 1)
    grey[i] = (pixels[4 * i] + pixels[4 * i + 1] + pixels[4 * i + 2]) / 3;
  return grey;
}

function base64Of(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 32768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(text);
}

window.drawPdf = async ({ base64, scale, first, last }) => {
  const task = lib.getDocument({ data: bytesOf(base64), ...SAFE });
  const doc = await task.promise;
  const pages = [];
  for (let i = first; i <= last; i += 1) {
    const page = await doc.getPage(i);
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport }).promise;
    const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
    pages.push({ width: canvas.width, height: canvas.height, data: base64Of(greyOf(pixels)) });
  }
  await task.destroy();
  return pages;
};

/** What Firefox does: writes values into fields and saves. `values` by field name. */
window.savePdf = async ({ base64, values }) => {
  const task = lib.getDocument({ data: bytesOf(base64), ...SAFE });
  const doc = await task.promise;
  const fields = await doc.getFieldObjects();
  for (const [name, value] of Object.entries(values)) {
    for (const field of fields[name] ?? []) doc.annotationStorage.setValue(field.id, { value });
  }
  const saved = await doc.saveDocument();
  await task.destroy();
  return base64Of(saved);
};

/** Every field's value, as pdf.js reads it. */
window.readPdf = async ({ base64 }) => {
  const task = lib.getDocument({ data: bytesOf(base64), ...SAFE });
  const doc = await task.promise;
  const fields = (await doc.getFieldObjects()) ?? {};
  const values = Object.fromEntries(
    Object.entries(fields).map(([name, [first]]) => [name, first?.value ?? '']),
  );
  await task.destroy();
  return values;
};
