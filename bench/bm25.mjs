// The plain BM25 to compare with: whole text, Porter stems, k1 0.9, b 0.4.
import { stemmer } from 'stemmer';

const K1 = 0.9;
const B = 0.4;

const wordsOf = (text) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => stemmer(word));

/** @returns (query, most) → ids, best first. */
export const bm25 = (documents) => {
  const lists = new Map();
  const lengths = documents.map(({ text }, doc) => {
    const counts = new Map();
    const words = wordsOf(text);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) {
      if (!lists.has(word)) lists.set(word, []);
      lists.get(word).push([doc, count]);
    }
    return words.length;
  });
  const usual = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return (query, most) => {
    const scores = new Map();
    // A word that is asked twice counts twice.
    for (const word of wordsOf(query)) {
      const list = lists.get(word) ?? [];
      const idf = Math.log(1 + (documents.length - list.length + 0.5) / (list.length + 0.5));
      for (const [doc, count] of list) {
        const norm = count + K1 * (1 - B + (B * lengths[doc]) / usual);
        scores.set(doc, (scores.get(doc) ?? 0) + (idf * count * (K1 + 1)) / norm);
      }
    }
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, most)
      .map(([doc]) => documents[doc].id);
  };
};
