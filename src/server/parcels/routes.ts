import {
  CertifyRequest,
  type CertifyResponse,
  LetterRequest,
  type LetterResponse,
  parcelRoutes,
} from '@shared/contract/parcels';
import type { Certificate } from '@shared/domain/parcel';
import { isDesk } from '@shared/domain/permissions';
import { isPublicKey } from '@shared/signing/signing';
import type { FastifyInstance } from 'fastify';
import type { Core } from '../commands/core';
import { needsSession, presentOf } from '../http/identity';
import { parseBody } from '../http/json-body';
import { PUSH_LIMIT } from '../http/limits';
import { HttpProblem } from '../http/problem';
import { cleaned, knownClient } from '../http/sync-routes';
import { openDeskKey } from './desk-key';
import { CERTIFIED_FOR, rememberKey } from './device-keys';
import { takeLetter } from './letters';

interface ParcelDeps {
  readonly core: Core;
  readonly now: () => number;
}

export const registerParcelRoutes = async (app: FastifyInstance, { core, now }: ParcelDeps): Promise<void> => {
  const deskKey = await openDeskKey(core.db);

  app.post<{ Body: CertifyRequest }>(
    parcelRoutes.certify,
    { onRequest: needsSession, schema: { body: CertifyRequest } },
    async (request): Promise<CertifyResponse> => {
      const { session } = presentOf(request);
      const { key } = request.body;
      const at = now();
      const owned = { key, personId: session.personId, deviceId: session.deviceId };
      if (!(await isPublicKey(key))) throw new HttpProblem(400, 'request.invalid', 'This is no key of a device.');
      if (!(await rememberKey(core.db, owned, at))) {
        throw new HttpProblem(409, 'key.taken', 'This key is known already. Sign in again on this device.');
      }
      const text = JSON.stringify({
        desk: deskKey.id,
        deskName: (await core.world())?.settings.name ?? '',
        ...owned,
        from: at,
        until: at + CERTIFIED_FOR,
      } satisfies Certificate);
      const { id } = deskKey;
      const signature = await deskKey.sign(text);
      return { certificate: { text, signature }, desk: { id, key: deskKey.key }, serverTime: at };
    },
  );

  app.post<{ Body: LetterRequest }>(
    parcelRoutes.letters,
    {
      onRequest: needsSession,
      preValidation: knownClient,
      schema: { body: LetterRequest },
      bodyLimit: PUSH_LIMIT,
    },
    async (request): Promise<LetterResponse> => {
      const { person } = presentOf(request);
      if (!isDesk(person) && person.role !== 'vendor') {
        throw new HttpProblem(403, 'permission.denied', 'Only those who work on tickets hand them on.');
      }
      // A letter is a text in a text: it is held to the same as the body that carries it.
      parseBody(request.body.sealed.letter);
      return takeLetter(core, deskKey, request.body, now(), cleaned);
    },
  );
};
