// The project that the browser keeps against a closed tab, in IndexedDB. Nothing of it is
// sent anywhere.

const STORE = 'projects';
const LAST = 'last';

/** @type {Promise<IDBDatabase> | undefined} */
let database;
// What is written next: the last of what came while another one was being written.
/** @type {{ project: string, failed: () => void } | undefined} */
let waiting;
let isWriting = false;

/** @returns {Promise<IDBDatabase>} */
function opened() {
  database ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('pullquote-studio', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return database;
}

/**
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} act
 * @returns {Promise<string | undefined>}
 */
async function inStore(mode, act) {
  const transaction = (await opened()).transaction(STORE, mode);
  const request = act(transaction.objectStore(STORE));
  // Without this, a transaction ends when the page has heard of its request, and a page that
  // goes before that takes it back.
  transaction.commit?.();
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/**
 * The project that was kept last; empty where there is none.
 * @returns {Promise<string>}
 */
export async function keptProject() {
  try {
    return await inStore('readonly', (store) => store.get(LAST)) ?? '';
  } catch (error) {
    console.warn('pullquote: the browser keeps nothing:', error);
    return '';
  }
}

/**
 * Keeps a project at once, since the page may be loaded again the next moment; an empty one is
 * forgotten. `failed` hears where that is not possible.
 * @param {string} project
 * @param {() => void} failed
 */
export function keepProject(project, failed) {
  waiting = { project, failed };
  if (!isWriting) writeAll();
}

// Writes until nothing waits.
async function writeAll() {
  isWriting = true;
  while (waiting) await writeKept();
  isWriting = false;
}

async function writeKept() {
  if (!waiting) return;
  const { project, failed } = waiting;
  waiting = undefined;
  try {
    await inStore('readwrite', (store) => (project ? store.put(project, LAST) : store.delete(LAST)));
  } catch (error) {
    console.warn('pullquote: the project is not kept:', error);
    failed();
  }
}

/**
 * Writes what still waits before the page goes, and says where another tab has the studio open.
 * @param {() => void} told
 */
export function followTabs(told) {
  addEventListener('visibilitychange', writeKept);
  addEventListener('pagehide', writeKept);
  const channel = new BroadcastChannel('pullquote-studio');
  channel.onmessage = ({ data }) => {
    if (data === 'opened') channel.postMessage('here');
    told();
  };
  channel.postMessage('opened');
}
