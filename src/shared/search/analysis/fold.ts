// One spelling for what people take for the same letters: case, accents, ligatures, wide forms.

const special: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };
const isPlain = /^[a-z0-9]*$/;

/** Lower case without accents; may be longer than what was given (ß). */
export const fold = (word: string): string => {
  const lower = word.toLowerCase();
  if (isPlain.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđı]/g, (letter) => special[letter] ?? letter);
};
