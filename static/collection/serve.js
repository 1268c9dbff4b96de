// Whoever answers for an archive: in a worker, or where there is none, beside the page.

import { breath } from './breath.js';
import { Collection } from './collected.js';

// Answers what a port asks; gives what takes a message.
export function serve(post) {
  let collection;
  let latest;
  let wanted;
  let drawn;

  const tasks = {
    async open({ url }) {
      collection = await Collection.open(url, (done, of) => post({ kind: 'opening', done, of }));
      post({ kind: 'open' });
    },
    async ask({ question }) {
      latest = question;
      // What came meanwhile is read first: of several questions the last one counts.
      await breath();
      if (latest !== question) return;
      const { answer, rows } = await collection.answer(question);
      if (latest === question) post({ kind: 'answer', answer, rows });
    },
    async figures({ question }) {
      const isOld = () => drawn !== question;
      drawn = question;
      await breath();
      if (isOld()) return;
      const { answer, rows } = await collection.figures(question);
      if (!isOld()) post({ kind: 'figures', answer, rows });
    },
    // Citations and exports, by a script that comes when it is first asked for.
    async leave({ asked }) {
      try {
        const { leave } = await import(new URL('./{{leaving}}', import.meta.url).href);
        await leave(collection, asked, post);
      } catch (error) {
        post({ kind: 'left', number: asked.number, failed: error.message });
      }
    },
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

  return async (message) => {
    try {
      await tasks[message.kind](message);
    } catch (error) {
      post({ kind: 'failed', why: error.why, message: error.message });
    }
  };
}

// In a worker there is nobody else to ask.
if (!globalThis.document && globalThis.postMessage) {
  const take = serve((message) => postMessage(message));
  addEventListener('message', ({ data }) => take(data));
}
