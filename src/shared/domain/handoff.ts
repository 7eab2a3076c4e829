// Functional escalation: a ticket is offered to another group with a packet that carries what was tried. Until it is
// accepted it stays with the group that offers it, and both sides see it.
import { type Static, Type } from 'typebox';
import { Id, Instant, LongText, Nullable, OneOf, Words } from './values';

/** DOMAIN, "Escalation". */
export const packetParts = ['summary', 'tried', 'evidence', 'cause', 'nextStep', 'toldCaller', 'blocker'] as const;
export const PacketPart = OneOf(packetParts);
export type PacketPart = Static<typeof PacketPart>;

const Item = Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S' });
const Items = Type.Array(Item, { maxItems: 60 });

export const Packet = Type.Object({
  summary: LongText,
  tried: Items,
  evidence: Items,
  /** Suspected. */
  cause: LongText,
  /** What is asked of the receiving group. */
  nextStep: LongText,
  toldCaller: LongText,
  /** Why the offering group goes no further. */
  blocker: LongText,
});
export type Packet = Static<typeof Packet>;

export const returnReasons = ['missingInformation', 'wrongGroup', 'standardSolution', 'duplicate', 'other'] as const;
export const ReturnReason = OneOf(returnReasons);
export type ReturnReason = Static<typeof ReturnReason>;

const offer = {
  /** The command's that offered it. */
  id: Id,
  fromGroupId: Nullable(Id),
  toGroupId: Id,
  by: Id,
  at: Instant,
  packet: Packet,
} as const;

export const Handoff = Type.Object(offer);
export type Handoff = Static<typeof Handoff>;

/** An offer and how it ended. `lapsed`: the ticket was resolved or canceled meanwhile. */
export const Hop = Type.Object({
  ...offer,
  outcome: OneOf(['accepted', 'returned', 'withdrawn', 'lapsed'] as const),
  endedBy: Id,
  endedAt: Instant,
  reason: Nullable(ReturnReason),
  note: Nullable(Words),
});
export type Hop = Static<typeof Hop>;
export const MAX_HOPS = 30;

/** From so many accepted or returned offers on, a ticket is being passed back and forth. */
const PING_PONG = 3;

export const isPingPong = (hops: readonly Hop[]): boolean =>
  hops.filter(({ outcome }) => outcome === 'accepted' || outcome === 'returned').length >= PING_PONG;

/** Parts that a packet leaves empty, of those that are asked for. */
export const missingParts = (packet: Packet, asked: readonly PacketPart[]): PacketPart[] =>
  asked.filter((part) => {
    const value = packet[part];
    return typeof value === 'string' ? value.trim() === '' : value.length === 0;
  });
