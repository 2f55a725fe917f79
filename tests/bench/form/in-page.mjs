// Measures in a page, with the bundle that run.ts has built; see there.
const began = performance.now();
const cases = await import('/cases.mjs');
const imported = performance.now() - began;
const bytesOf = async (name) => new Uint8Array(await (await fetch(`/${name}`)).arrayBuffer());
const [template, file, table, ttf] = await Promise.all([
  bytesOf('henvendelse.pdf'),
  bytesOf('noto-sans.ttf.z'),
  fetch('/noto-sans.json').then((answer) => answer.json()),
  bytesOf('noto-sans.ttf.z').then((bytes) =>
    new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer(),
  ),
]);
const material = { template, font: { table, file, length: table.length }, ttf: new Uint8Array(ttf) };
const first = await cases.firstFill(material);
await cases.useWorker('/pdf.worker.mjs');
const rows = { 'import and first fill': { import: imported, 'first fill': first } };
for (const length of [90, 600]) {
  rows[`3 × ${length} characters`] = await cases.peers(material, length);
  rows[`stages, ${length}`] = await cases.stages(material, length);
}
window.benchDone = rows;
