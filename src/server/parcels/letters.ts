// A letter that somebody carries here in place of its author. What it holds is judged as if its author had sent it: the
// device's signature says that they did, the commands' ids that each counts once, whoever is here first.
import type { LetterRequest, LetterResponse } from '@shared/contract/parcels';
import { type Outcome, SCHEMA_VERSION } from '@shared/contract/sync';
import type { Envelope } from '@shared/domain/command';
import type { Letter } from '@shared/domain/parcel';
import { openLetter } from '@shared/domain/parcel-open';
import { signing } from '@shared/signing/signing';
import type { Core } from '../commands/core';
import type { DeskKey } from './desk-key';
import { isTrustedKey } from './device-keys';

/**
 * By how much the author's clock is corrected (ms): as it was when it last heard of the server, but nothing was done
 * after the file was taken in.
 */
const skewOf = ({ at, skew }: Letter, { sentAt, takenAt }: LetterRequest, now: number): number =>
  Math.min(skew, Math.min(now, takenAt + (now - sentAt)) - at);

export const takeLetter = async (
  core: Core,
  deskKey: DeskKey,
  request: LetterRequest,
  now: number,
  cleaned: (envelope: Envelope) => Envelope,
): Promise<LetterResponse> => {
  const trust = { desk: deskKey, now, schema: SCHEMA_VERSION, signing };
  const opened = await openLetter(request.sealed, trust);
  if (!opened.ok) return { outcomes: [], fault: opened.fault.code };
  const { letter, certificate } = opened.value;
  if (!(await isTrustedKey(core.db, certificate))) return { outcomes: [], fault: 'revoked' };
  const sentAt = now - skewOf(letter, request, now);
  const outcomes: Outcome[] = [];
  for (const envelope of letter.commands) {
    const push = {
      personId: letter.by,
      deviceId: letter.device,
      sentAt,
      receivedAt: now,
      envelopes: [cleaned(envelope)],
    };
    const [outcome] = await core.execute(push);
    if (outcome) outcomes.push(outcome);
    // What its author did after that waits for the author's choice, as it does in the author's outbox.
    if (outcome?.kind !== 'accepted') break;
  }
  return { outcomes, fault: null };
};
