// From text to the words that are searched. Error codes, versions, file names and numbers stay whole, and can be found by
// their parts as well.
import { fold } from './fold';

export interface Token {
  /** Folded. */
  readonly word: string;
  /** Lower case, accents kept. */
  readonly lower: string;
  /** Where it stands in the text, UTF-16 units, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Part of a longer token that stands before it. */
  readonly part: boolean;
  /** A code, number, version or name with digits: it is not inflected, and stands for itself. */
  readonly exact: boolean;
}

/** Single ones join letters and digits: 5.1.11, outlook.exe, sign-in, free/busy, user_name. */
const joint = /[._\-/:@+\\'’]/;
const hasDigit = /\p{N}/u;
/** Where a new word begins inside one: sendMail, XMLFile, Office365, 365Apps. */
const seam = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L}{3})(?=\p{N})|(?<=\p{N})(?=\p{L}{3})/u;
/** Most words have none, and that is told faster. */
const seamless = /^(?:[A-Z]?[a-z]+|[0-9]+|[A-Z]+)$/;
const hexCode = /^0x[0-9a-f]{3,}$/;
const ticketLike = /^[a-z]{2,6}0*([1-9][0-9]*)$/;
/** Longer ones are addresses of web pages or encoded data. */
const LONGEST = 48;

type Emit = (text: string, from: number, to: number, part: boolean) => void;

const seamParts = (text: string, from: number, emit: Emit): void => {
  if (seamless.test(text)) return;
  const parts = text.split(seam);
  if (parts.length < 2) return;
  let at = from;
  for (const part of parts) {
    emit(part, at, at + part.length, true);
    at += part.length;
  }
};

/** One unbroken run; also what people leave out of it: the 0x of a code, the letters and zeros of a number. */
const simple = (text: string, from: number, part: boolean, emit: Emit): void => {
  const to = from + text.length;
  emit(text, from, to, part);
  const lower = text.toLowerCase();
  if (hexCode.test(lower)) emit(text.slice(2), from, to, true);
  else {
    const digits = ticketLike.exec(lower)?.[1];
    if (digits && /^[a-z]+0/.test(lower)) emit(digits, from, to, true);
    seamParts(text, from, emit);
  }
};

const joined = (text: string, from: number, emit: Emit): void => {
  const to = from + text.length;
  const isCode = hasDigit.test(text) || /[._@\\]/.test(text);
  const letters = text.includes("'") || text.includes('’');
  if (!letters && text.length <= LONGEST) emit(isCode ? text : text.replace(/[-/:+]/g, ''), from, to, false);
  let at = from;
  for (const piece of text.split(joint)) {
    simple(piece, at, true, emit);
    at += piece.length + 1;
  }
};

/** 1: a letter or digit of ASCII; 2: a joint. Others need a closer look, or separate. */
const ascii = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const char = String.fromCharCode(code);
  ascii[code] = /[a-zA-Z0-9]/.test(char) ? 1 : joint.test(char) ? 2 : 0;
}
const starts = /[\p{L}\p{N}]/u;
const continues = /[\p{L}\p{N}\p{M}]/u;
const CURLY = 0x2019;
/** What small letters of ASCII have and capitals have not. */
const SMALL = 0x20;

/** How many units of a word stand here, 0 to 2. */
const wordUnits = (text: string, at: number, first: boolean): number => {
  const code = text.charCodeAt(at);
  if (code < 128) return ascii[code] === 1 ? 1 : 0;
  const point = text.codePointAt(at);
  if (point === undefined) return 0;
  const char = String.fromCodePoint(point);
  return (first ? starts : continues).test(char) ? char.length : 0;
};

const isJoint = (code: number): boolean => (code < 128 ? ascii[code] === 2 : code === CURLY);

/** Where the run that begins here ends; negative if it is more than a plain word: joints, digits, capitals inside. */
const runEnd = (text: string, from: number): number => {
  let plain = true;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) at += 1;
    else {
      const units = wordUnits(text, at, at === from);
      if (units > 0) {
        if (at > from || code < 65 || code > 90) plain = false;
        at += units;
      } else if (isJoint(code) && wordUnits(text, at + 1, true) > 0) {
        plain = false;
        at += 1;
      } else break;
    }
  }
  return plain ? at : -at;
};

export type TokenVisitor = (lower: string, from: number, to: number, part: boolean, exact: boolean) => void;

/** By a word's first two letters: most words of a text begin like none that is looked for. */
export type Beginnings = Uint8Array;
const slotOf = (first: number, second: number): number => (first * 31 + second) & 1023;

/** @param words folded, at least two letters each */
export const beginningsOf = (words: Iterable<string>): Beginnings => {
  const beginnings = new Uint8Array(1024);
  for (const word of words) beginnings[slotOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  return beginnings;
};

/**
 * All tokens of a text, in order, without an object for each.
 * @param only plain words that begin otherwise are passed over
 */
export const visitTokens = (text: string, visit: TokenVisitor, only: Beginnings | null = null): void => {
  const emit: Emit = (piece, from, to, part) => {
    if (piece.length > LONGEST || (piece.length === 1 && !hasDigit.test(piece))) return;
    visit(piece.toLowerCase(), from, to, part, /[^\p{L}\p{M}]/u.test(piece));
  };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 128 ? ascii[code] !== 1 : wordUnits(text, at, true) === 0) {
      at += 1;
      continue;
    }
    const from = at;
    const end = runEnd(text, from);
    at = Math.abs(end);
    if (end > 0) {
      const length = end - from;
      if (length < 2 || length > LONGEST) continue;
      // A plain word is of small letters, but for the first perhaps.
      if (only && only[slotOf(code | SMALL, text.charCodeAt(from + 1))] === 0) continue;
      const word = text.slice(from, end);
      visit((code & SMALL) === 0 ? word.toLowerCase() : word, from, end, false, false);
      continue;
    }
    const found = text.slice(from, at);
    if (joint.test(found)) joined(found, from, emit);
    else simple(found, from, false, emit);
  }
};

export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  visitTokens(text, (lower, from, to, part, exact) => {
    tokens.push({ word: fold(lower), lower, from, to, part, exact });
  });
  return tokens;
};
