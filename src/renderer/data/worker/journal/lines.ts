// The lines of the journal: what was given to the outbox, and what became of it. Each carries its own sum, so that a line
// that was cut off or damaged is left out, and costs itself alone.
import type { OutboxItem } from '../../model';

/** What may become of a command; all else about it stays as it was given. */
export type Fate = Pick<OutboxItem, 'status' | 'refusal' | 'acceptedVersion' | 'answeredAt' | 'choice'>;

export type JournalLine =
  | { readonly kind: 'given'; readonly item: OutboxItem }
  | { readonly kind: 'fate'; readonly id: string; readonly fate: Fate }
  /** Its author has taken it back. */
  | { readonly kind: 'withdrawn'; readonly id: string };

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let sum = n;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** CRC-32 of the text's code units. */
const sumOf = (text: string): string => {
  let sum = 0xffffffff;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    sum = (sum >>> 8) ^ (table[(sum ^ unit) & 255] ?? 0);
    sum = (sum >>> 8) ^ (table[(sum ^ (unit >>> 8)) & 255] ?? 0);
  }
  return (~sum >>> 0).toString(16).padStart(8, '0');
};

export const textOf = (lines: readonly JournalLine[]): string =>
  lines
    .map((line) => {
      const text = JSON.stringify(line);
      return `${sumOf(text)} ${text}\n`;
    })
    .join('');

const lineOf = (text: string): JournalLine | null => {
  const body = text.slice(9);
  if (text[8] !== ' ' || sumOf(body) !== text.slice(0, 8)) return null;
  return JSON.parse(body) as JournalLine;
};

export const linesOf = (text: string): { readonly lines: readonly JournalLine[]; readonly damaged: number } => {
  const found = text.split('\n').filter((line) => line !== '');
  const lines = found.map(lineOf).filter((line) => line !== null);
  return { lines, damaged: found.length - lines.length };
};

/** As the journal says it: what is on its way still waits, and whether an accepted one was pulled is no matter. */
export const fateOf = ({ status, refusal, acceptedVersion, answeredAt, choice }: OutboxItem): Fate => ({
  status: status === 'sending' ? 'waiting' : status === 'settled' ? 'accepted' : status,
  refusal,
  acceptedVersion,
  answeredAt,
  choice,
});

const sameFate = (a: Fate, b: Fate): boolean =>
  a.status === b.status && a.choice === b.choice && a.acceptedVersion === b.acceptedVersion;

/** What has to be written so that the journal knows this of a command. Carried for another: its author keeps it. */
export const linesFor = (item: OutboxItem, withdrawn: boolean, known: OutboxItem | undefined): JournalLine[] => {
  if (item.from) return [];
  if (withdrawn) return known ? [{ kind: 'withdrawn', id: item.envelope.id }] : [];
  const fate = fateOf(item);
  if (!known) return [{ kind: 'given', item: { ...item, ...fate } }];
  return sameFate(known, fate) ? [] : [{ kind: 'fate', id: item.envelope.id, fate }];
};

/** Lines may come twice, in the order in which they were written. */
export const follow = (items: Map<string, OutboxItem>, line: JournalLine): void => {
  if (line.kind === 'given') items.set(line.item.envelope.id, line.item);
  else if (line.kind === 'withdrawn') items.delete(line.id);
  else {
    const item = items.get(line.id);
    // What its author saw is shown beside a rejection alone.
    const seen = line.fate.status === 'accepted' ? null : item?.seen;
    if (item) items.set(line.id, { ...item, ...line.fate, seen: seen ?? null });
  }
};
