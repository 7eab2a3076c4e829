// Text that somebody wrote, cut into plain runs, links and ticket numbers. Nothing is ever read as HTML.

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'ticket'; readonly text: string };

// Web addresses, e-mail addresses, ticket numbers. Each run is bounded, so that no text makes the search slow.
const found =
  /(?<web>\bhttps?:\/\/[^\s<>"'“”„]{1,2000})|(?<mail>\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})|(?<ticket>\b[A-Z]{3}\d{7,10}\b)/g;

const count = (text: string, what: string): number => text.split(what).length - 1;

/** A sentence's own full stop or bracket is not part of the address; a bracket that the address opened is. */
const trimmed = (address: string): string => {
  let rest = address;
  for (;;) {
    const last = rest.at(-1) ?? '';
    const unopened =
      (last === ')' && count(rest, ')') > count(rest, '(')) || (last === ']' && count(rest, ']') > count(rest, '['));
    if (!unopened && !/[.,;:!?…]/u.test(last)) return rest;
    rest = rest.slice(0, -1);
  }
};

const webAddress = (text: string): string | null => {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  // An address with a name before the host ("https://bank.example@evil.example") reads as another one than it is.
  return url.username || url.password ? null : url.href;
};

export const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  let from = 0;
  const push = (piece: Piece, at: number) => {
    if (at > from) pieces.push({ kind: 'text', text: text.slice(from, at) });
    pieces.push(piece);
    from = at + piece.text.length;
  };
  for (const match of text.matchAll(found)) {
    const { web, mail, ticket } = match.groups ?? {};
    if (web) {
      const address = trimmed(web);
      const href = webAddress(address);
      if (href) push({ kind: 'link', text: address, href }, match.index);
    } else if (mail) push({ kind: 'link', text: trimmed(mail), href: `mailto:${trimmed(mail)}` }, match.index);
    else if (ticket) push({ kind: 'ticket', text: ticket }, match.index);
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
};
