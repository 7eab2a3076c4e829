// What may be a PIN or a password of this device. A small rule of our own: it need only refuse what is tried first,
// because wrong tries cost time.

export const SHORTEST_PIN = 6;
export const SHORTEST_WORD = 8;
export const LONGEST_SECRET = 128;

export type SecretFault = 'short' | 'shortWord' | 'long' | 'trivial';

export const isPin = (secret: string): boolean => /^\d+$/u.test(secret);

const firstTried = [
  'password',
  'passwort',
  'firstline',
  'qwertz',
  'qwerty',
  'asdfgh',
  'letmein',
  'welcome',
  'willkommen',
];

const isRun = (codes: readonly number[], step: number): boolean =>
  codes.every((code, at) => at === 0 || code - (codes[at - 1] ?? 0) === step);

/** 123123, 121212, 000000. */
const repeats = (secret: string): boolean =>
  [1, 2, 3, 4].some(
    (length) =>
      secret.length >= 2 * length && secret === secret.slice(0, length).repeat(secret.length).slice(0, secret.length),
  );

/** 112233, 111222: never more than one step from sign to sign. */
const creeps = (codes: readonly number[]): boolean =>
  codes.every((code, at) => at === 0 || [0, 1].includes(code - (codes[at - 1] ?? 0)));

/**
 * @param names what everybody knows of whoever sits here
 * @returns null when it may be taken
 */
export const secretFault = (secret: string, names: readonly string[] = []): SecretFault | null => {
  const plain = secret.normalize('NFKC').toLowerCase();
  if (isPin(plain) ? plain.length < SHORTEST_PIN : plain.length < SHORTEST_WORD) {
    return isPin(plain) || plain === '' ? 'short' : 'shortWord';
  }
  if (secret.length > LONGEST_SECRET) return 'long';
  const codes = [...plain].map((sign) => sign.codePointAt(0) ?? 0);
  const mirrored = [...plain].toReversed().join('');
  if (isRun(codes, 1) || isRun(codes, -1) || creeps(codes) || creeps([...codes].toReversed())) return 'trivial';
  if (repeats(plain) || new Set(codes).size < 3 || /^(?:1234567890|0987654321)/u.test(plain)) return 'trivial';
  const known = [...firstTried, ...names.map((name) => name.toLowerCase()).filter((name) => name.length > 2)];
  const rest = (word: string) => plain.replaceAll(word, '').replace(/[\d\W_]/gu, '').length;
  return known.some((word) => plain.includes(word) && rest(word) < 4) || mirrored === 'password' ? 'trivial' : null;
};
