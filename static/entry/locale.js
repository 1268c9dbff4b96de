// How numbers are said in a language.

/**
 * What the app asks of it, given its words: which of their forms a count has, and
 * how a number is written.
 * @param {import('./types.js').PageWords} words
 */
export function localeOf({ id, forms }) {
  const rules = new Intl.PluralRules(id);
  const numbers = new Intl.NumberFormat(id, { numberingSystem: 'latn' });
  return {
    /** @param {number} count */
    form(count) {
      const form = forms.indexOf(rules.select(count));
      return form < 0 ? forms.length - 1 : form;
    },
    /** @param {number} number */
    number: (number) => numbers.format(number),
  };
}
