// <quote-explorer>: an explorer in somebody's article, on somebody's site.
//
// Everything it shows is in its shadow tree, so that no style leaks either way;
// what stands between its tags stays in the page, shown until the explorer is
// there and again when it fails.

import { pageAddress } from './address.js';
import { lendIds } from './aside.js';
import { asking, filterOf, leadsTo, lookOf, quoteOf } from './asked.js';
import { askOf, asksOf, lengthOf, wrongIn } from './attributes.js';
import { followComposition } from './composing.js';
import { copyingIn } from './copying.js';
import { followBeside } from './follow.js';
import { extend, foresee } from './later.js';
import { importOf } from './load.js';
import { localeOf } from './locale.js';
import { openDialog } from './opening.js';
import { printSource } from './printing.js';
import { screens } from './screens.js';
import { followFilters } from './sheet.js';
import { read } from './rest.js';
import { offerReload } from './stale.js';
import { Failure, archiveOf, readArticle } from './source.js';
import { sayInPage } from './spoken.js';
import { NoWasm } from './wasm.js';

/** @import { Article } from '../pullquote.js' */
/** @import { Glue } from '../glue.js' */
/** @import { Modules } from './modules.js' */
/** @import { Archive, Beside, Connected, ElementApp, ElementData, LoadLater, Settled, Words, WordsOf } from './types.js' */

// Changing one of these makes another explorer; the others are the style
// sheet's, or the running explorer's own.
const MAKING = ['src', 'quote', 'locked', 'for', 'lang', 'address'];

/**
 * The filter that a page's own address keeps.
 * @typedef {{ readonly filter: string | null, keep(filter: string, standard: string): void, destroy(): void }} Hosted
 */

/**
 * Opens an archive, or the article of a quote in it, by what comes for that alone.
 * @overload
 * @param {Archive} archive
 * @returns {Promise<Connected>}
 *
 * @overload
 * @param {Archive} archive
 * @param {string} quote
 * @returns {Promise<Article>}
 *
 * @param {Archive} archive
 * @param {string} [quote]
 * @returns {Promise<Connected | Article>}
 */
async function openArchive({ url }, quote) {
  const { openArchive: open, readAlone } = await importOf('{{collection}}');
  try {
    return await (quote ? readAlone(url, quote) : open(url));
  } catch (error) {
    throw error instanceof NoWasm ? error : new Failure(
      'data',
      /** @type {Error} */
      (error).message,
    );
  }
}

/**
 * @param {() => Promise<Connected>} load
 * @param {LoadLater} loadLater
 * @param {WordsOf} wordsOf
 */
export function elementClass(load, loadLater, wordsOf) {
  return class QuoteExplorer extends HTMLElement {
    static observedAttributes = [...MAKING, 'filter', 'height', 'inherit-font', 'theme-mode', 'view'];

    /** @type {ElementApp | undefined} */
    #app;
    /** @type {Record<string, string> | undefined} */
    #asks;
    /** @type {ElementData | undefined} */
    #data;
    #failed = false;
    /** @type {Article | string | undefined} */
    #given;
    /** @type {Hosted | undefined} */
    #hosted;
    /** @type {Promise<Beside | undefined> | undefined} */
    #passages;
    /** @type {HTMLElement | undefined} */
    #root;
    /** @type {ReturnType<typeof sayInPage> | undefined} */
    #spoken;
    #fragment = '';
    /** @type {string | undefined} */
    #quote;
    #filter = '';
    #total = 0;
    /** @type {Words | undefined} */
    #words;
    #making = 0;

    constructor() {
      super();
      // What a page set before there was this class is the element's own property, which
      // hides that of the class: it is set once more.
      const own =
        /** @type {Record<string, unknown>} */
        (this);
      for (const name of ['article', 'filter']) {
        if (!Object.hasOwn(own, name)) continue;
        const value = own[name];
        delete own[name];
        own[name] = value;
      }
    }

    connectedCallback() {
      // An element that is only moved keeps its explorer.
      if (!this.#app) this.#make();
    }

    disconnectedCallback() {
      queueMicrotask(() => {
        if (!this.isConnected) this.#stop();
      });
    }

    /**
     * @param {string} name
     * @param {string | null} before
     * @param {string | null} now
     */
    attributeChangedCallback(name, before, now) {
      if (!this.#making || before === now || (this.#app && this.#refuses(name))) return;
      const ask = askOf(this, name);
      const isMaking = MAKING.includes(name) || (name === 'filter' && this.hasAttribute('locked'))
        || (this.#failed && ask !== undefined);
      if (name === 'view' && this.#fragment) this.#look(ask);
      if (isMaking) this.#make();
      else if (name === 'filter') this.filter = now ?? '';
      else this.#dress();
      if (this.#root && !isMaking) this.#advise();
    }

    /**
     * Says whether the running explorer does not do what an attribute now asks for:
     * since there is no such thing, or since it is so already.
     * @param {string} name
     */
    #refuses(name) {
      const ask = askOf(this, name);
      if (ask === undefined) return false;
      const [wrong] = wrongIn(this, [name]);
      if (wrong) this.#say(new Failure('wrong', `${wrong}: the explorer stays as it was`));
      const asks =
        /** @type {Record<string, string>} */
        (this.#asks);
      const isRefused = Boolean(wrong) || ask === asks[name];
      if (!isRefused) asks[name] = ask;
      return isRefused;
    }

    // What is filtered, as in an address: 'platform=weibo&theme=-export-controls'.
    get filter() {
      return this.#filter;
    }

    /** @param {string} filter */
    set filter(filter) {
      this.#filter = `${filter ?? ''}`.replace(/^#?\??/, '');
      this.#visit(this.#asking(this.#filter));
    }

    /**
     * The article's data; undefined until it is loaded, and of an archive. Takes an object or
     * its JSON.
     * @returns {Article | undefined}
     */
    get article() {
      return this.#data?.quotes && this.#data;
    }

    /** @param {Article | string} article */
    set article(article) {
      this.#given = article;
      // Before it is in a page, that is for later; and what attributes it has is not
      // told yet.
      if (this.#making && this.isConnected) this.#make();
    }

    /**
     * Goes to a quote; says whether this explorer has it.
     * @param {string} id
     */
    select(id) {
      const has = this.#has(id);
      if (has) this.#goTo(id);
      return has;
    }

    /**
     * The reader's view stays, whatever is filtered.
     * @param {string} filter
     */
    #asking(filter) {
      const { view } = this.#asks ?? asksOf(this);
      return asking(filter, lookOf(this.#fragment) || (view && `view=${view}`));
    }

    /**
     * The page's view takes the place of the reader's.
     * @param {string | undefined} view
     */
    #look(view) {
      this.#visit(asking(filterOf(this.#fragment) ?? '', view && `view=${view}`));
    }

    /**
     * What an archive has, its explorer finds out.
     * @param {string} id
     */
    #has(id) {
      return this.#data?.quotes?.some((quote) => quote.id === id) ?? Boolean(this.#data);
    }

    /**
     * A quote's permalink would lead to another view.
     * @param {string} id
     */
    #goTo(id) {
      this.#visit(this.#asks?.view ? `${this.#asking('')}&at=${id}` : id);
    }

    /** @param {string} fragment */
    #visit(fragment) {
      this.#fragment = fragment;
      this.#app?.visit(fragment);
    }

    async #make() {
      const making = ++this.#making;
      // Several attributes that change at once make one explorer, and what a
      // page still writes between the tags is waited for.
      await (this.nextSibling ? undefined : read());
      const isLate = () => making !== this.#making || !this.isConnected;
      if (isLate()) return;
      try {
        const archive = archiveOf(this, this.#given);
        // One quote of an archive is shown as that of its article.
        const alone = archive && this.getAttribute('quote');
        const reading = alone ? openArchive(archive, alone) : archive ?? readArticle(this, this.#given);
        const loading = archive && !alone ? openArchive(archive) : load();
        const asked = this.getAttribute('lang');
        const speaking = asked ? wordsOf(asked) : Promise.resolve(reading).then(({ lang }) => wordsOf(lang));
        const named = this.getAttribute('address');
        const hosting = named && importOf('{{embedded}}');
        const [article, loaded, words, hosted] =
          /** @type {[Settled<ElementData>, Settled<Connected>, Settled<Words>, Settled<Modules['{{embedded}}']>]} */
          (await Promise.allSettled([reading, loading, speaking, hosting]));
        if (isLate()) {
          loaded.value?.close?.();
          return;
        }
        this.#words = words.value;
        const wrong = [...wrongIn(this), ...(archive?.wrong ?? [])];
        if (wrong.length) throw new Failure('wrong', wrong.join('; '));
        for (const { reason } of [article, loaded, words, hosted]) if (reason) throw reason;
        this.#start(
          article.value,
          loaded.value,
          /** @type {Hosted | undefined} */
          (named && hosted.value.hostedFilter(named, (filter) => {
            this.filter = filter ?? this.#standard();
          })),
        );
      } catch (error) {
        if (!isLate()) this.#fail(
          /** @type {Error} */
          (error));
      }
    }

    /**
     * @param {ElementData} data
     * @param {Connected} connected
     * @param {Hosted | undefined} hosted
     */
    #start(data, { connect, sheet }, hosted) {
      this.#stop();
      this.#hosted = hosted;
      this.#asks = asksOf(this);
      const isBeside = Boolean(this.#asks.for);
      const root = document.createElement('div');
      root.className = isBeside ? 'pq-root pq-beside' : 'pq-root';
      const app = connect();
      this.#app = app;
      followComposition(root);
      followFilters(root);
      foresee(root, loadLater);
      const words =
        /** @type {Words} */
        (this.#words);
      app.mount(root, data, words.lines, this.#only(), this.#asked(data), isBeside, {
        ...localeOf(words),
        words,
        ready: () => this.#ready(app, root, data, sheet),
        changed: (fragment, total) => {
          lendIds(root);
          screens.set(root, app.desk ? { desk: app.desk } : {
            article:
              /** @type {Article} */
              (data),
            only: this.#only(),
            fragment,
          });
          if (app === this.#app) this.#changed(fragment, total);
        },
        address: pageAddress,
        copy: copyingIn(root),
        fetch: () => {
          // Only the app of an article asks for it.
          extend(
            /** @type {Glue} */
            (app),
            root,
            loadLater,
            (error) => offerReload(
              error,
              /** @type {Words} */
              (this.#words),
              root,
            ),
          );
        },
        crashed: (message) => {
          // The instance is in the middle of its panic: it is left as it is.
          if (app !== this.#app) return;
          this.#app = undefined;
          setTimeout(() => {
            if (!this.#app) this.#fail(new Failure('crash', message));
          });
        },
      });
    }

    // The quotes that the explorer is pinned to, as a fragment; '' for all.
    #only() {
      const quote = this.getAttribute('quote');
      const filter = this.hasAttribute('locked') && this.getAttribute('filter');
      return quote?.split('/').at(-1) ?? (filter ? `?${filter}` : '');
    }

    /**
     * @param {ElementApp} app
     * @param {HTMLElement} root
     * @param {ElementData} data
     * @param {CSSStyleSheet} sheet
     */
    #ready(app, root, data, sheet) {
      if (app !== this.#app) return;
      this.#root = root;
      this.#data = data;
      this.#spoken = sayInPage(this, root);
      this.#open(sheet).replaceChildren(root, this.#spoken.place);
      this.#dress();
      this.#advise();
      printSource(root, data, () => '');
      // The page has its own first heading.
      root.querySelector('h1')?.setAttribute('aria-level', '2');
      root.addEventListener('click', (event) => this.#click(event));
      root.addEventListener('click', (event) => openDialog(event, () =>
        /** @type {Words} */
        (this.#words)));
      this.#passages = this.#follows(app);
      this.#tell('ready', { article: data.id, filter: this.#filter, total: this.#total });
      const id = this.#quote;
      if (id === undefined) return;
      root.querySelector('[aria-current]')?.scrollIntoView();
      this.#tell('select', { id });
    }

    /**
     * What the explorer begins with: what it had when it was last here, the
     * quote that the page's address names, or its filter.
     * @param {ElementData} data
     */
    #asked({ quotes }) {
      const named = location.hash.slice(1);
      if (this.#fragment) return this.#fragment;
      const own = Array.isArray(quotes) && quotes.find((quote) => leadsTo(named, quote?.id));
      if (own) return own.id;
      return this.#asking(this.#hosted?.filter ?? this.#standard());
    }

    // What is filtered where nothing else says that.
    #standard() {
      return this.hasAttribute('locked') ? '' : this.getAttribute('filter') ?? '';
    }

    /**
     * @param {string} fragment
     * @param {number} total
     */
    #changed(fragment, total) {
      // What it begins with is nobody's change.
      const isFirst = !this.#root;
      const [filter, id] = [filterOf(fragment), quoteOf(fragment)];
      const changed = filter !== undefined && filter !== this.#filter;
      const selected = id !== undefined && id !== this.#quote;
      this.#quote = id;
      this.#total = total;
      this.#fragment = fragment;
      if (changed) this.#filter = filter;
      if (isFirst) return;
      this.#passages?.then((passages) => passages?.show(this.#shown()));
      if (filter !== undefined) this.#hosted?.keep(filter, this.#standard());
      if (changed) this.#tell('change', { filter, total });
      if (selected) this.#tell('select', { id });
    }

    /**
     * A quote's permalink selects it here: the page's address is the page's.
     * @param {MouseEvent & { target: HTMLElement }} event
     */
    #click(event) {
      const link = event.target.closest('a[href^="#"]');
      if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const id = link.hash.slice(1);
      if (link.className === 'pq-place') this.#passages?.then((passages) => passages?.scrollTo(id));
      else this.#goTo(id);
    }

    /**
     * The passages in the article that `for` names.
     * @param {ElementApp} app
     */
    async #follows(app) {
      const selector = this.#asks?.for;
      const passages = selector ? await followBeside(
        this,
        selector,
        /** @type {Article} */
        (this.#data).quotes,
      ) : undefined;
      if (app !== this.#app) {
        passages?.destroy();
        return undefined;
      }
      passages?.show(this.#shown());
      return passages;
    }

    #shown() {
      return [...
        /** @type {HTMLElement} */
        (this.#root).querySelectorAll('.pq-quote[id]')].map(({ id }) => id);
    }

    #dress() {
      const root = this.#root;
      if (!root) return;
      const { height, 'theme-mode': theme } =
        /** @type {Record<string, string>} */
        (this.#asks);
      root.style.blockSize = lengthOf(height);
      root.style.overflow = height ? 'auto' : '';
      root.dataset.theme = theme;
      const font = this.hasAttribute('inherit-font') ? getComputedStyle(this).fontFamily : '';
      root.style.setProperty('--pq-sans', font);
      root.style.setProperty('--pq-serif', font);
    }

    // Readers do not wait for what developers are told.
    async #advise() {
      if (!this.#data?.quotes || (!this.hasAttribute('filter') && !this.hasAttribute('lang'))) return;
      const [data, words] =
        /** @type {[Article, Words]} */
        ([this.#data, this.#words]);
      const { advice } = await importOf('{{embedded}}').catch(() => ({ advice: () => [] }));
      for (const sentence of advice(this, data, words)) console.warn(`quote-explorer: ${sentence}`, this);
    }

    #stop() {
      this.#passages?.then((passages) => passages?.destroy());
      this.#spoken?.remove();
      this.#app?.destroy();
      this.#hosted?.destroy();
      this.#app = this.#asks = this.#hosted = this.#passages = this.#root = this.#spoken = this.#data = undefined;
      this.#failed = false;
      this.shadowRoot?.replaceChildren(document.createElement('slot'));
    }

    /**
     * The fallback stays, under one sentence for the reader; developers find the
     * cause in the console, and the page hears of it.
     * @param {Error} error
     */
    async #fail(error) {
      this.#stop();
      this.#failed = true;
      if (error instanceof NoWasm && (await this.#isFramed(error))) return;
      const failure = error instanceof Failure ? error : new Failure(error instanceof NoWasm ? 'wasm' : 'data', error.message);
      const note = document.createElement('p');
      note.setAttribute('part', 'note');
      note.textContent = failure.sentence(this.#words);
      this.#open().replaceChildren(note, document.createElement('slot'));
      this.#say(failure);
    }

    /**
     * Says whether a frame stands in the explorer's place, or something newer does.
     * @param {Error} error
     */
    async #isFramed(error) {
      const making = this.#making;
      const refused = () => this.#fail(new Failure('wasm', `${error.message}; and the page's policy allows no frame in its place: `
        + "it needs 'wasm-unsafe-eval' in script-src, or this site in frame-src"));
      try {
        const { frameInstead } = await importOf('{{embedded}}');
        return making !== this.#making || frameInstead(this, this.#open(), new URL('.', import.meta.url), this.#words, refused);
      } catch {
        return false;
      }
    }

    /**
     * To developers in the console, and to the page.
     * @param {Failure} failure
     */
    #say(failure) {
      const { message } = failure;
      console.error(`quote-explorer: ${message}`, this);
      this.#tell('error', { sentence: failure.sentence(this.#words), message });
    }

    /** @param {CSSStyleSheet} [sheet] */
    #open(sheet) {
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      if (sheet) shadow.adoptedStyleSheets = [sheet];
      return shadow;
    }

    /**
     * @param {string} what
     * @param {object} detail
     */
    #tell(what, detail) {
      this.dispatchEvent(new CustomEvent(`pullquote-${what}`, { bubbles: true, detail }));
    }
  };
}
