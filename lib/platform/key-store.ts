import type { KeyStore } from '../app/vault';

const DATABASE = 'sidemann';
const STORE = 'keys';
const KEY = 'kept';

/** The machine's key in IndexedDB: the one place that can hold a key that can't be exported. */
export const keyStore = (): KeyStore => ({
  get: async () => ((await ask('readonly', (store) => store.get(KEY))) as CryptoKey | undefined) ?? null,
  put: async (key) => void (await ask('readwrite', (store) => store.put(key, KEY))),
  remove: async () => void (await ask('readwrite', (store) => store.delete(KEY))),
});

async function ask(mode: IDBTransactionMode, what: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = what(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
