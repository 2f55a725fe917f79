import { createHash, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** A key made for one run, and the id that an extension packed with it has. */
export function newCrxKey() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const crxId = createHash('sha256').update(spki).digest().subarray(0, 16);
  const id = [...crxId.toString('hex')].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  return { privateKey, spki, crxId, id: id.join('') };
}

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** One field of a protobuf message: bytes under a number. */
function field(tag: number, bytes: Buffer): Buffer {
  const varint = (value: number): number[] =>
    value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
  return Buffer.concat([Buffer.from([...varint((tag << 3) | 2), ...varint(bytes.length)]), bytes]);
}

/** A zip as the signed package that Chromium installs from a server (CRX3: components/crx_file/crx3.proto). */
export function crxOf(
  zip: Buffer,
  { privateKey, spki, crxId }: { privateKey: KeyObject; spki: Buffer; crxId: Buffer },
): Buffer {
  const signed = field(1, crxId);
  const signature = createSign('sha256')
    .update(Buffer.concat([Buffer.from('CRX3 SignedData\0'), number(signed.length), signed, zip]))
    .sign(privateKey);
  const proof = Buffer.concat([field(1, spki), field(2, signature)]);
  const header = Buffer.concat([field(2, proof), field(10_000, signed)]);
  return Buffer.concat([Buffer.from('Cr24'), number(3), number(header.length), header, zip]);
}
