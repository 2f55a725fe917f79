import { describe, expect, it } from 'vitest';
import { createVault } from '../../../lib/app/vault';
import { memoryKeys } from './fake-browser';

const TEXT = 'Áŋŋel Čáhppe-Đŧž';

describe('the vault', () => {
  it('gives back what it was given, also when it is long, and never the same twice on disk', async () => {
    const vault = createVault(memoryKeys());
    const long = TEXT.repeat(20_000);
    const [one, two] = [await vault.seal(long, null), await vault.seal(long, null)];
    expect(await vault.unseal(one, null)).toBe(long);
    expect(one.iv).not.toBe(two.iv);
    expect(one.text).not.toBe(two.text);
  });

  it('has a key that nobody can take out', async () => {
    const keys = memoryKeys();
    await createVault(keys).seal(TEXT, null);
    expect(keys.held?.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', keys.held as CryptoKey)).rejects.toThrow();
  });

  it('opens nothing with another machine’s key, after it has forgotten its own, or when a letter was changed', async () => {
    const vault = createVault(memoryKeys());
    const sealed = await vault.seal(TEXT, null);
    const other = createVault(memoryKeys());
    await other.seal('noe', null);
    expect(await other.unseal(sealed, null)).toBe(null);
    const text = (sealed.text[0] === 'A' ? 'B' : 'A') + sealed.text.slice(1);
    expect(await vault.unseal({ ...sealed, text }, null)).toBe(null);
    expect(await vault.unseal({ iv: '', text: '%' }, null)).toBe(null);
    await vault.forget();
    expect(await vault.unseal(sealed, null)).toBe(null);
  });

  it('asks for the PIN where there is one: the machine’s key alone shows only what is sealed inside', async () => {
    const vault = createVault(memoryKeys());
    const rule = vault.newPinRule();
    expect(rule.rounds).toBeGreaterThanOrEqual(600_000);
    const sealed = await vault.seal(TEXT, await vault.secretOf('481516', rule));
    expect(await vault.unseal(sealed, await vault.secretOf('481516', rule))).toBe(TEXT);
    expect(await vault.unseal(sealed, await vault.secretOf('481517', rule))).toBe(null);
    expect(await vault.unseal(sealed, await vault.secretOf('481516', vault.newPinRule()))).toBe(null);
    expect(await vault.unseal(sealed, null)).not.toContain('Áŋŋel');
  });
});
