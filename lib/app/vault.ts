import type { PinRule, Sealed } from '../domain/kept';

/** Encryption on this machine. The key can't be taken out of it, and is made when it is first needed. */
export interface Vault {
  /** @param secret from `secretOf`: an inner layer, so that the machine's key alone doesn't open it */
  readonly seal: (text: string, secret: string | null) => Promise<Sealed>;
  /** Null when the key is another one or gone, the secret is wrong, or something was changed. */
  readonly unseal: (sealed: Sealed, secret: string | null) => Promise<string | null>;
  /** A new rule for a PIN, with a salt of its own. */
  readonly newPinRule: () => PinRule;
  /** What a PIN opens with; slow on purpose (PBKDF2). */
  readonly secretOf: (pin: string, rule: PinRule) => Promise<string>;
  /** Destroys the machine's key: whatever it sealed can never be read again. */
  readonly forget: () => Promise<void>;
}

/** Where the machine's key lies. */
export interface KeyStore {
  readonly get: () => Promise<CryptoKey | null>;
  readonly put: (key: CryptoKey) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** OWASP's number for PBKDF2 with SHA-256 (2023). */
const ROUNDS = 600_000;

const AES = { name: 'AES-GCM', length: 256 } as const;

/** Base64, in pieces: a call takes only so many arguments. Pieces are multiples of three, so that they join. */
function toText(bytes: Uint8Array): string {
  const piece = 3 * 4096;
  let text = '';
  for (let at = 0; at < bytes.length; at += piece)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + piece)));
  return text;
}
const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** WebCrypto: AES-GCM with a key that can't be exported; with a PIN a second layer inside. */
export function createVault(keys: KeyStore): Vault {
  const ownKey = async (): Promise<CryptoKey> => {
    const known = await keys.get();
    if (known) return known;
    const made = await crypto.subtle.generateKey(AES, false, ['encrypt', 'decrypt']);
    await keys.put(made);
    return made;
  };
  const fromSecret = (secret: string) =>
    crypto.subtle.importKey('raw', toBytes(secret), AES.name, false, ['encrypt', 'decrypt']);

  const encrypt = async (key: CryptoKey, text: string): Promise<Sealed> => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = await crypto.subtle.encrypt({ name: AES.name, iv }, key, new TextEncoder().encode(text));
    return { iv: toText(iv), text: toText(new Uint8Array(bytes)) };
  };
  const decrypt = async (key: CryptoKey, { iv, text }: Sealed): Promise<string> => {
    const bytes = await crypto.subtle.decrypt({ name: AES.name, iv: toBytes(iv) }, key, toBytes(text));
    return new TextDecoder().decode(bytes);
  };

  return {
    async seal(text, secret) {
      const inner = secret ? JSON.stringify(await encrypt(await fromSecret(secret), text)) : text;
      return encrypt(await ownKey(), inner);
    },
    async unseal(sealed, secret) {
      try {
        const key = await keys.get();
        if (!key) return null;
        const inner = await decrypt(key, sealed);
        return secret ? await decrypt(await fromSecret(secret), JSON.parse(inner)) : inner;
      } catch {
        return null;
      }
    },
    newPinRule: () => ({ salt: toText(crypto.getRandomValues(new Uint8Array(16))), rounds: ROUNDS }),
    async secretOf(pin, { salt, rounds }) {
      const raw = new TextEncoder().encode(pin.normalize());
      const base = await crypto.subtle.importKey('raw', raw, 'PBKDF2', false, ['deriveBits']);
      const rule = { name: 'PBKDF2', hash: 'SHA-256', salt: toBytes(salt), iterations: rounds };
      return toText(new Uint8Array(await crypto.subtle.deriveBits(rule, base, 256)));
    },
    forget: () => keys.remove(),
  };
}
