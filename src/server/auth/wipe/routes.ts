import {
  CancelWipeRequest,
  type ListedDevices,
  SignOutDeviceRequest,
  WipeDoneRequest,
  type WipeOrder,
  WipeRequest,
  wipeRoutes,
} from '@shared/contract/wipe';
import { isAdmin } from '@shared/domain/permissions';
import { Id } from '@shared/domain/values';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { clearSessionCookie, needsSession, presentOf, wipedOf } from '../../http/identity';
import { HttpProblem } from '../../http/problem';
import type { Present } from '../session';
import type { Sessions } from '../sessions';
import type { WipeOrders } from './orders';

const PersonParams = Type.Object({ id: Id });

const denied = () =>
  new HttpProblem(403, 'permission.denied', 'Only administrators see and empty the devices of other people.');
const unknown = () => new HttpProblem(404, 'session.unknown', 'This device is not signed in (any more).');
const tooLate = () =>
  new HttpProblem(409, 'wipe.tooLate', 'The device has heard of its order already. It can not be changed any more.');
const noOrder = () => new HttpProblem(404, 'wipe.none', 'Nothing is ordered for this device.');

interface WipeDeps {
  readonly orders: WipeOrders;
  readonly sessions: Sessions;
  readonly overTls: boolean;
}

const isFor = ({ session, person }: Present, ownerId: string): boolean =>
  session.personId === ownerId || isAdmin(person);

export const registerWipeRoutes = (app: FastifyInstance, { orders, sessions, overTls }: WipeDeps): void => {
  app.get<{ Params: Static<typeof PersonParams> }>(
    wipeRoutes.devicesOf,
    { onRequest: needsSession, schema: { params: PersonParams } },
    async (request): Promise<ListedDevices> => {
      const present = presentOf(request);
      if (!isFor(present, request.params.id)) throw denied();
      return { devices: await orders.list(request.params.id, present.session.id) };
    },
  );

  app.post<{ Body: SignOutDeviceRequest }>(
    wipeRoutes.signOut,
    { onRequest: needsSession, schema: { body: SignOutDeviceRequest } },
    async (request, reply) => {
      const present = presentOf(request);
      const { sessionId } = request.body;
      const ownerId = await orders.ownerOf(sessionId);
      if (ownerId === null || !isFor(present, ownerId)) throw unknown();
      if (!(await sessions.end(sessionId, ownerId, 'sessionRevoked', request.ip, present.person.id))) throw unknown();
      return reply.code(204).send();
    },
  );

  app.post<{ Body: WipeRequest }>(
    wipeRoutes.order,
    { onRequest: needsSession, schema: { body: WipeRequest } },
    async (request, reply) => {
      const present = presentOf(request);
      const { sessionId, mode } = request.body;
      const ownerId = await orders.ownerOf(sessionId);
      // Whose device it is, is nobody else's business: as if there were none.
      if (ownerId === null || !isFor(present, ownerId)) throw unknown();
      if (!(await orders.order(sessionId, mode, present.person.id))) throw tooLate();
      return reply.code(204).send();
    },
  );

  app.post<{ Body: CancelWipeRequest }>(
    wipeRoutes.cancel,
    { onRequest: needsSession, schema: { body: CancelWipeRequest } },
    async (request, reply) => {
      const present = presentOf(request);
      const ownerId = await orders.ownerOfOrder(request.body.orderId);
      if (ownerId === null || !isFor(present, ownerId)) throw noOrder();
      if (!(await orders.cancel(request.body.orderId, present.person.id))) throw tooLate();
      return reply.code(204).send();
    },
  );

  app.get(wipeRoutes.ordered, async (request): Promise<WipeOrder> => {
    const wiped = wipedOf(request);
    const order = wiped && (await orders.hear(wiped));
    if (!order) {
      presentOf(request);
      throw noOrder();
    }
    return order;
  });

  app.post<{ Body: WipeDoneRequest }>(
    wipeRoutes.done,
    { schema: { body: WipeDoneRequest } },
    async (request, reply) => {
      const wiped = wipedOf(request);
      const { orderId, unsent } = request.body;
      if (!wiped || !(await orders.done(wiped, orderId, unsent))) {
        presentOf(request);
        throw noOrder();
      }
      if (wiped.session.shell === 'web') clearSessionCookie(reply, overTls);
      return reply.code(204).send();
    },
  );
};
