// Puts questions to whoever answers for the archive: a worker, so that the page is
// never held up, or where there may be none, a module of the page. One question is
// under way at a time; of those that come meanwhile, the last one is put.

import { trusted } from '../entry/trusted.js';

/** @import { Question, Wanted } from './collected.js' */
/** @import { Answering, Asked, Hearing, Leaving, Left, OneOf, Place, Port, Told } from './types.js' */

export class Desk {
  #archive;
  #answering;
  /** @type {Hearing} */
  // @ts-expect-error: nothing is to be told before somebody is there to hear it (`tell`)
  #app;
  /** @type {Port | undefined} */
  #port;
  #isOpen = false;
  #isAsking = false;
  /** @type {{ kind: 'ask', question: Question } | undefined} */
  #next;
  /** @type {{ kind: 'ask', question: Question } | undefined} */
  #last;
  /** @type {({ kind: 'quotes' } & Wanted) | undefined} */
  #wanted;
  /** @type {{ kind: 'figures', question: Question } | undefined} */
  #figures;
  /** @type {Leaving | undefined} */
  #leaving;
  /** @type {((told: Left & { number?: number }) => void) | undefined} */
  #heard;

  /**
   * `archive` is an address, or the bytes of a pack; `answering.script` is the address of a
   * worker's script, if there may be one, and `answering.serve` promises what it does.
   * @param {Place} archive
   * @param {Answering} answering
   */
  constructor(archive, answering) {
    Object.assign(this, { ask: this.ask.bind(this), quotes: this.quotes.bind(this), figures: this.figures.bind(this), open: this.open.bind(this) });
    this.#archive = archive;
    this.#answering = answering;
  }

  /**
   * `app` is told of what comes from now on.
   * @param {Hearing} app
   */
  tell(app) {
    this.#app = app;
  }

  /**
   * Opens the archive, or gives up opening it.
   * @param {boolean} isWanted
   */
  open(isWanted) {
    this.#port?.close();
    this.#port = undefined;
    this.#isOpen = this.#isAsking = false;
    if (!isWanted) {
      this.#heard?.({ failed: 'the archive was not opened' });
      return;
    }
    this.#port = portTo(this.#answering, (message) => this.#hear(message));
    this.#port.post({ kind: 'open', archive: this.#archive });
  }

  /**
   * What is wrong is said to readers by the app, in their language.
   * @param {string} why
   * @param {string} message
   */
  #fail(why, message) {
    console.error(`pullquote: ${message}`);
    this.#isAsking = false;
    this.#heard?.({ failed: message });
    this.#app.failed(why, message);
  }

  /** @param {Question} question */
  ask(question) {
    this.#next = { kind: 'ask', question };
    this.#put();
  }

  /**
   * @param {number} number
   * @param {number} first
   * @param {number} count
   */
  quotes(number, first, count) {
    this.#wanted = { kind: 'quotes', number, first, count };
    if (this.#isOpen && !this.#isAsking) this.#port?.post(this.#wanted);
  }

  /** @param {Question} question */
  figures(question) {
    this.#figures = { kind: 'figures', question };
    if (this.#isOpen && !this.#isAsking) this.#post();
  }

  /**
   * Asks for what leaves with the reader, of the quotes that are on screen; `heard` hears of
   * it. Before the archive is open, it waits.
   * @param {Leaving} asked
   * @param {(told: Left & { number?: number }) => void} [heard]
   */
  leave(asked, heard) {
    this.#heard = heard ?? this.#heard;
    this.#leaving = asked;
    this.#postLeaving();
  }

  #postLeaving() {
    if (!this.#isOpen || !this.#last || !this.#leaving) return;
    this.#port?.post({ kind: 'leave', asked: { ...this.#leaving, question: this.#last.question } });
    this.#leaving = undefined;
  }

  // What is asked for once the quotes are counted.
  #post() {
    if (this.#wanted) this.#port?.post(this.#wanted);
    if (this.#figures) this.#port?.post(this.#figures);
    this.#figures = undefined;
  }

  #put() {
    if (!this.#isOpen || this.#isAsking || !this.#next) return;
    this.#isAsking = true;
    this.#last = this.#next;
    this.#next = undefined;
    this.#port?.post(this.#last);
    this.#postLeaving();
  }

  /** @param {OneOf<Told>} told */
  #hear(told) {
    const { kind, answer, number, rows, done, of, why = 'damaged', message } = told;
    if (kind === 'opening') {
      this.#app.opening(done, of);
    } else if (kind === 'open') {
      this.#isOpen = true;
      // What was under way when it was lost is asked again.
      this.#next ??= this.#last;
      this.#put();
      this.#postLeaving();
    } else if (kind === 'answer') {
      this.#isAsking = false;
      try {
        this.#app.answer(answer, rows);
      } catch (error) {
        const { message } =
          /** @type {Error} */
          (error);
        this.#fail(why, `${nameOf(this.#answering)} does not fit this page (${message})`);
      }
      if (this.#next) this.#put();
      else this.#post();
    } else if (kind === 'left') {
      this.#heard?.(told);
    } else if (kind === 'figures') {
      this.#app.figures?.(answer, rows);
    } else if (kind === 'quotes') {
      this.#app.quotes(number, rows);
    } else {
      this.#fail(
        why,
        /** @type {string} */
        (message),
      );
    }
  }
}

/**
 * What developers know it by.
 * @param {Answering} answering
 */
const nameOf = ({ script }) => script ?? 'the engine';

/**
 * A port to whoever answers: a worker, or where there may be none, the page itself. `hear` hears
 * what is answered, until the port is closed.
 * @param {Answering} answering
 * @param {(told: OneOf<Told>) => void} hear
 * @returns {Port}
 */
export function portTo(answering, hear) {
  // What a worker that cannot be loaded was told.
  /** @type {Asked[]} */
  let waiting = [];
  let isClosed = false;
  /** @param {Told} message */
  const heard = (message) => {
    waiting = [];
    if (!isClosed) hear(message);
  };
  const beside = async () => {
    try {
      const take = (await answering.serve())(heard);
      port = { post: take, close() {} };
      for (const message of waiting.splice(0)) take(message);
    } catch (error) {
      const { message } =
        /** @type {Error} */
        (error);
      heard({ kind: 'failed', message: `${nameOf(answering)}: ${message}` });
    }
  };
  let port =
    /** @type {Port | undefined} */
    (answering.script && worker(answering.script, heard, beside));
  if (!port) beside();
  return {
    post(message) {
      waiting.push(message);
      port?.post(message);
    },
    close() {
      isClosed = true;
      port?.close();
    },
  };
}

/**
 * A worker; undefined where the page's policy or the browser refuses it. `lost` is
 * called when it cannot be loaded.
 * @param {string} url
 * @param {(told: Told) => void} hear
 * @param {() => void} lost
 * @returns {Port | undefined}
 */
function worker(url, hear, lost) {
  try {
    const made = new Worker(trusted(ownAddress(url)), { type: 'module' });
    let isHeard = false;
    made.addEventListener('message', ({ data }) => {
      isHeard = true;
      hear(data);
    });
    made.addEventListener('error', (event) => {
      event.preventDefault();
      if (isHeard) hear({ kind: 'failed', message: `${url}: ${event.message}` });
      else lost();
    });
    return { post: (message) => made.postMessage(message), close: () => made.terminate() };
  } catch (error) {
    console.debug('pullquote: no worker, so that the page itself does the work', error);
    return undefined;
  }
}

/**
 * An address of this page's origin with the script at `url`, which may be of another site:
 * browsers make no worker of such a one.
 * @param {string} url
 */
function ownAddress(url) {
  if (new URL(url).origin === location.origin) return url;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(url)};`], { type: 'text/javascript' }));
}
