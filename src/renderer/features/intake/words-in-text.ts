// Words as they are compared: without case, accents and plural endings, and without those that say nothing.
const empty = new Set(
  `a about after again all also am an and any are as at back be because been but by can cannot can't could did do does
  doesn't doing don't down during error fails failed for from get gets getting got had has have he help her here him his
  how i if in into is issue it its just keeps me more my new no not now of off on one only or our out over please
  problem s seems she since so some still t than that the their them then there they this those to too under up urgent
  us very was we were what when where which while who why will with without won't works working would you your
  aber alle als am an auch auf aus bei bin bis bitte da das dass dem den der des die dies doch ein eine einem einen einer
  er es fehler fur geht gibt haben hat ich ihr im in ist ja jetzt kann kein keine mehr mein meine mich mir mit nach nicht
  noch nur ob oder problem seit sich sie sind so um und uns unser vom von vor war was weil wenn wer wie wieder wird wir
  wo zu zum zur`.split(/\s+/),
);

/** Lower case, without accents; ß as ss. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

/** One form for "scanner" and "scanners", "queue" and "queues"; codes such as MR-118 stay whole. */
const stem = (word: string): string =>
  word.length > 4 && /^[a-z]+s$/.test(word) && !word.endsWith('ss') ? word.slice(0, -1) : word;

const pattern = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

/** Compared form → as it was written first, in the order of the text. */
export const wordsIn = (text: string): ReadonlyMap<string, string> => {
  const words = new Map<string, string>();
  for (const [written] of text.matchAll(pattern)) {
    const word = stem(plain(written));
    if ((word.length < 3 && !/\d\d/.test(word)) || empty.has(word)) continue;
    if (!words.has(word)) words.set(word, written);
  }
  return words;
};
