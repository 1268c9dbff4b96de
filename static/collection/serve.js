// Whoever answers for an archive: in a worker, or where there is none, beside the page.

import { ExplorerError, messageOf } from '../explorer/faults.js';
import { breath } from './breath.js';
import { Collection } from './collected.js';
import { leaving, opened } from './opened.js';

/** @import { Question, Wanted } from './collected.js' */
/** @import { Asked, Leaving, Place, Told } from './types.js' */

/**
 * Answers what a port asks; gives what takes a message.
 * @param {(told: Told) => void} post
 */
export function serve(post) {
  /** @type {Collection} */
  let collection;
  /** @type {Question} */
  let latest;
  /** @type {Wanted} */
  let wanted;
  /** @type {Question} */
  let drawn;

  // By the kind of a message.
  /** @type {Record<string, (message: any) => Promise<void>>} */
  const tasks = {
    /** @param {{ archive: Place }} message */
    async open({ archive }) {
      const [glue, pack] = await opened(archive);
      collection = await Collection.open(glue, pack, (done, of) => post({ kind: 'opening', done, of }));
      post({ kind: 'open' });
    },
    // One quote, for whoever asks for nothing else.
    /** @param {{ archive: Place, id: string }} message */
    async alone({ archive, id }) {
      const [glue, pack] = await opened(archive);
      post({ kind: 'alone', article: await new Collection(await pack.build(glue), pack).alone(id) });
    },
    /** @param {{ question: Question }} message */
    async ask({ question }) {
      latest = question;
      // What came meanwhile is read first: of several questions the last one counts.
      await breath();
      if (latest !== question) return;
      const { answer, rows } = await collection.answer(question);
      if (latest === question) post({ kind: 'answer', answer, rows });
    },
    /** @param {{ question: Question }} message */
    async figures({ question }) {
      const isOld = () => drawn !== question;
      drawn = question;
      await breath();
      if (isOld()) return;
      const { answer, rows } = await collection.figures(question);
      if (!isOld()) post({ kind: 'figures', answer, rows });
    },
    // Citations and exports, by a script that comes when it is first asked for.
    /** @param {{ asked: Leaving & { question: Question } }} message */
    async leave({ asked }) {
      try {
        const { leave } = await leaving();
        await leave(collection, asked, post);
      } catch (error) {
        post({ kind: 'left', number: asked.number, failed: messageOf(error) });
      }
    },
    /** @param {Wanted} question */
    async quotes(question) {
      wanted = question;
      await breath();
      if (wanted !== question) return;
      for await (const rows of collection.quotes(question)) {
        if (wanted !== question) return;
        post({ kind: 'quotes', number: question.number, rows });
      }
    },
  };

  /** @param {Asked} message */
  return async (message) => {
    try {
      await tasks[message.kind](message);
    } catch (error) {
      const why = error instanceof ExplorerError ? error.why : undefined;
      post({ kind: 'failed', why, message: messageOf(error) });
    }
  };
}

// In a worker there is nobody else to ask.
if (!globalThis.document && 'postMessage' in globalThis) {
  const take = serve((message) => postMessage(message));
  addEventListener('message', ({ data }) => take(data));
}
