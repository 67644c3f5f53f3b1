const FALLBACK = 1033;

/** The files of texts of each language, by the start of their names. */
const FILES = ['', 'forms.'];

/**
 * Makes the function that gives the page's texts.
 * @param {Record<string, string>} texts
 * @returns {(key: string, ...values: (string | number)[]) => string} A key without a text gives the key, so that it is seen.
 */
export function textsOf(texts) {
  return (key, ...values) => {
    const pattern = Object.prototype.hasOwnProperty.call(texts, key) ? texts[key] : key;
    // One pass, so that a value that looks like a place is not filled again.
    return pattern.replace(/\{(\d)\}/g, (place, index) => (index < values.length ? String(values[index]) : place));
  };
}

/**
 * Reads the texts of a language; English for one that the page does not have.
 * @param {number} language
 * @param {number[]} languages
 */
export async function loadTexts(language, languages = [FALLBACK, 2052]) {
  const chosen = languages.includes(language) ? language : FALLBACK;
  const read = await Promise.all(FILES.map(async (file) => {
    const answer = await fetch(`/rehearsal/page/texts/${file}${chosen}.json`);
    return answer.ok ? answer.json() : {};
  }));
  return textsOf(Object.assign({}, ...read));
}
