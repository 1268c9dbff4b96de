// The project that the browser keeps against a closed tab, in IndexedDB. Nothing of it is
// sent anywhere.

const STORE = 'projects';
const LAST = 'last';
// How long changes are collected before they are written, in milliseconds.
const PAUSE = 300;

/** @type {Promise<IDBDatabase> | undefined} */
let database;
/** @type {{ project: string, failed: () => void } | undefined} */
let waiting;
/** @type {number | undefined} */
let timer;

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
 * Keeps a project a moment later; an empty one is forgotten. `failed` hears where that is
 * not possible.
 * @param {string} project
 * @param {() => void} failed
 */
export function keepProject(project, failed) {
  waiting = { project, failed };
  clearTimeout(timer);
  timer = setTimeout(writeKept, PAUSE);
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
 * Writes what waits before the page goes, and says where another tab has the studio open.
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
