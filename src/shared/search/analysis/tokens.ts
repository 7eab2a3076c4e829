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

/** Letters and digits, with single joints in between: 5.1.11, outlook.exe, sign-in, free/busy, user_name. */
const run = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[._\-/:@+\\'’][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const joint = /[._\-/:@+\\'’]/;
const hasDigit = /\p{N}/u;
/** Where a new word begins inside one: sendMail, XMLFile, Office365, 365Apps. */
const seam = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L}{3})(?=\p{N})|(?<=\p{N})(?=\p{L}{3})/u;
const hexCode = /^0x[0-9a-f]{3,}$/;
const ticketLike = /^[a-z]{2,6}0*([1-9][0-9]*)$/;
/** Longer ones are addresses of web pages or encoded data. */
const LONGEST = 48;

type Emit = (text: string, from: number, to: number, part: boolean) => void;

const seamParts = (text: string, from: number, emit: Emit): void => {
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
    if (digits) emit(digits, from, to, true);
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

export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  const emit: Emit = (piece, from, to, part) => {
    if (piece.length > LONGEST || (piece.length === 1 && !hasDigit.test(piece))) return;
    const lower = piece.toLowerCase();
    tokens.push({ word: fold(lower), lower, from, to, part, exact: /[^\p{L}\p{M}]/u.test(piece) });
  };
  for (const match of text.matchAll(run)) {
    const [found] = match;
    if (joint.test(found)) joined(found, match.index, emit);
    else simple(found, match.index, false, emit);
  }
  return tokens;
};
