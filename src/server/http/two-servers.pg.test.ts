// Two processes of one desk, on one PostgreSQL: what one does, people on the other see; what both could do, one does.
import { routes } from '@shared/contract/http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logArgs } from '../../../test/builders/commands';
import { removeFolder } from '../../../test/builders/data-folder';
import { MailBox } from '../../../test/builders/mail-box';
import { startPostgres } from '../../../test/builders/postgres';
import { Client, envelope, type RunningDesk, runDesk } from '../../../test/builders/running-desk';

const postgres = await startPostgres();
const clock = { ahead: 0 };
const now = () => Date.now() + clock.ahead;
const box = new MailBox();
let here: RunningDesk;
let there: RunningDesk;

describe.skipIf(postgres === null)('two servers', () => {
  beforeAll(async () => {
    await box.start();
    const databaseUrl = (await postgres?.newDatabase()) ?? '';
    const options = { databaseUrl, smtpUrl: `smtp://127.0.0.1:${box.port}` };
    here = await runDesk({ options, tuning: { now } });
    there = await runDesk({ options, tuning: { now }, folder: here.folder });
  });
  afterAll(async () => {
    await there.stop();
    await here.stop();
    removeFolder(here.folder);
    await box.stop();
    await postgres?.stop();
  });

  /** The same session, spoken to at the other server. */
  const overThere = ({ session }: Client): Client => new Client(there.url, session);

  it('a command at one is seen at the other at once', async () => {
    const ann = await here.client('ann');
    const bob = await there.client('bob');
    const stream = await bob.stream();
    await stream.next('hello');
    const number = await ann.number();
    const at = performance.now();
    await ann.push(envelope('ticket.log.v1', number, logArgs()));
    const change = await stream.next('change');
    expect(performance.now() - at).toBeLessThan(2_000);
    expect(change?.documents.tickets?.map(({ id }) => id)).toEqual([number]);
    stream.stop();
  });

  it('a session that is ended at one is over at the other within a second', async () => {
    const ann = await here.client('ann', 'ann-1');
    const lost = await here.client('ann', 'ann-2');
    const stream = await overThere(lost).stream();
    await stream.next('hello');
    const at = performance.now();
    await ann.post(routes.revoke, { sessionId: lost.session.sessionId });
    expect(await stream.next('signedOut')).toMatchObject({ reason: 'revoked' });
    expect(performance.now() - at).toBeLessThan(1_500);
    await expect.poll(async () => (await overThere(lost).get(routes.session)).status).toBe(401);
  });

  it('letters leave once, whichever of both sends them', async () => {
    const ann = await here.client('ann');
    const numbers: string[] = [];
    for (let n = 0; n < 20; n++) {
      const number = await ann.number();
      numbers.push(number);
      await ann.push(
        envelope('ticket.log.v1', number, logArgs()),
        envelope('ticket.reply.v1', number, { text: 'Soon.' }),
      );
    }
    clock.ahead += 60_000;
    const sent = async () =>
      (await here.core.db.query<{ n: number }>('select count(*)::int as n from effect where sent_at is not null'))[0]
        ?.n;
    await expect.poll(sent, { timeout: 20_000 }).toBe(20);
    for (const number of numbers) expect(box.about(number)).toHaveLength(1);
  });
});
