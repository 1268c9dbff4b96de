// Quotation marks by language, those of CLDR
// (https://www.unicode.org/cldr/charts/latest/by_type/core_data.alphabetic_information.punctuation.html).

const marks = Object.entries({
  '“ ”': 'en zh ko pt th vi id ms tr hi bn nl da cy ga',
  '„ “': 'de cs sk sl et lt lv bg is ka sq mk hsb',
  '„ ”': 'pl ro hu hr sr bs',
  '« »': 'es ca it ru uk be el fa hy nb no nn eu gl az kk',
  // With narrow no-break spaces.
  '«\u202f \u202f»': 'fr br',
  '” ”': 'sv fi he',
  '” “': 'ar',
  '「 」': 'ja zh-hant zh-tw zh-hk zh-mo',
}).flatMap(([pair, languages]) => languages.split(' ').map(
  /** @returns {[string, string[]]} */
  (language) => [language, pair.split(' ')]));
const byLanguage = new Map(marks);

/**
 * The quotation marks around a title.
 * @param {string} lang
 */
export function titleMarksOf(lang) {
  return /^zh\b/i.test(lang) ? ['《', '》'] : marksOf(lang);
}

/**
 * The opening and the closing mark of a language; the English ones for an unknown language.
 * @param {string} lang
 */
export function marksOf(lang) {
  const subtags = lang.toLowerCase().split('-');
  for (let end = subtags.length; end > 0; end -= 1) {
    const found = byLanguage.get(subtags.slice(0, end).join('-'));
    if (found) return found;
  }
  return byLanguage.get('en');
}
