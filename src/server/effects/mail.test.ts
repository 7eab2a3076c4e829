import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logArgs } from '../../../test/builders/commands';
import { MailBox } from '../../../test/builders/mail-box';
import { type Client, envelope, type RunningDesk, runDesk } from '../../../test/builders/running-desk';

/** The server's clock runs ahead as the test wishes: eight seconds are not waited for. */
const clock = { ahead: 0 };
const now = () => Date.now() + clock.ahead;
const box = new MailBox();
let desk: RunningDesk;
let ann: Client;
beforeAll(async () => {
  await box.start();
  desk = await runDesk({ options: { smtpUrl: `smtp://127.0.0.1:${box.port}` }, tuning: { now } });
  ann = await desk.client('ann');
});
afterAll(async () => {
  await desk.remove();
  await box.stop();
});

const ticketWithReply = async (text: string) => {
  const number = await ann.number();
  const reply = envelope('ticket.reply.v1', number, { text });
  const { body } = await ann.push(envelope('ticket.log.v1', number, logArgs()), reply);
  expect(body.outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'accepted']);
  return { number, reply };
};
const effectOf = async (commandId: string) =>
  (
    await desk.core.db.query<{
      sent_at: number | null;
      cancelled_at: number | null;
      failed_at: number | null;
      attempts: number;
    }>('select sent_at, cancelled_at, failed_at, attempts from effect where command_id = $1', [commandId])
  )[0];
const eventually = { timeout: 15_000, interval: 50 };

describe('a caller', () => {
  const resolve = { code: 'userError', notes: 'The cable was out.' } as const;
  const resolved = async () => {
    const number = await ann.number();
    const command = envelope('ticket.resolve.v1', number, resolve);
    await ann.push(envelope('ticket.log.v1', number, logArgs()), command);
    return { number, command };
  };

  it('is asked whether it is fixed, and after the closing how it went', async () => {
    const { number } = await resolved();
    clock.ahead += 10_000;
    await expect.poll(() => box.about(number).length, eventually).toBe(1);
    expect(box.about(number)[0]).toContain('The cable was out.');
    expect(box.about(number)[0]).toContain('Does it work again?');
    await ann.push(envelope('ticket.close.v1', number, {}));
    clock.ahead += 10_000;
    await expect.poll(() => box.about(number).length, eventually).toBe(2);
    expect(box.about(number)[1]).toContain('How did it go?');
  });

  it('is asked nothing about what was reopened at once', async () => {
    const { number, command } = await resolved();
    await ann.push(envelope('ticket.reopen.v1', number, { reason: 'Wrong one' }));
    clock.ahead += 10_000;
    await expect.poll(async () => (await effectOf(command.id))?.failed_at, eventually).not.toBeNull();
    expect(box.about(number)).toEqual([]);
  });
});

describe('a reply', () => {
  it('reaches the caller once, though it was pushed twice', async () => {
    const { number, reply } = await ticketWithReply('Please restart the client.');
    await ann.push(reply);
    expect((await effectOf(reply.id))?.sent_at).toBeNull();
    clock.ahead += 10_000;
    await expect.poll(() => box.about(number).length, eventually).toBe(1);
    await expect.poll(async () => (await effectOf(reply.id))?.sent_at, eventually).not.toBeNull();
    await ann.push(reply);
    clock.ahead += 600_000;
    const { number: another } = await ticketWithReply('A later one.');
    clock.ahead += 10_000;
    await expect.poll(() => box.about(another).length, eventually).toBe(1);
    expect(box.about(number)).toHaveLength(1);
    expect(box.about(number)[0]).toMatch(/Message-ID: <[0-9a-f-]{36}@/);
    expect(box.about(number)[0]).toContain('To: Rosa <rosa@example.org>');
    expect(box.about(number)[0]).toContain('Please restart the client.');
  });

  it('does not leave when it is taken back in time', async () => {
    const { number, reply } = await ticketWithReply('Never mind.');
    const { body } = await ann.push(envelope('ticket.undo.v1', number, { commandId: reply.id }));
    expect(body.outcomes[0]?.kind).toBe('accepted');
    expect((await effectOf(reply.id))?.cancelled_at ?? null).not.toBeNull();
    clock.ahead += 60_000;
    const { number: another } = await ticketWithReply('This one goes.');
    clock.ahead += 10_000;
    await expect.poll(() => box.about(another).length, eventually).toBe(1);
    expect(box.about(number)).toHaveLength(0);
  });

  it('can not be taken back once it has left', async () => {
    const { number, reply } = await ticketWithReply('Gone.');
    clock.ahead += 10_000;
    await expect.poll(() => box.about(number).length, eventually).toBe(1);
    const { body } = await ann.push(envelope('ticket.undo.v1', number, { commandId: reply.id }));
    expect(body.outcomes[0]).toMatchObject({ kind: 'rejected', refusal: { code: 'undo.sent' } });
  });

  it('is tried again when the mail server has no time, as the same letter', async () => {
    box.refusals.push(451);
    const { number, reply } = await ticketWithReply('Try again.');
    clock.ahead += 10_000;
    await expect.poll(async () => (await effectOf(reply.id))?.attempts, eventually).toBe(1);
    expect(box.about(number)).toHaveLength(0);
    await expect
      .poll(() => {
        clock.ahead += 60_000;
        return box.about(number).length;
      }, eventually)
      .toBe(1);
    expect(box.about(number)[0]).toContain(`Message-ID: <${reply.id}@`);
  });

  it('that a process claimed and did not live to send is sent by the next, once its claim is stale', async () => {
    const { number, reply } = await ticketWithReply('Claimed by somebody who died.');
    await desk.core.db.query('update effect set claimed_at = $2 where command_id = $1', [reply.id, now()]);
    clock.ahead += 60_000;
    const { number: another } = await ticketWithReply('Meanwhile.');
    clock.ahead += 10_000;
    await expect.poll(() => box.about(another).length, eventually).toBe(1);
    expect(box.about(number)).toHaveLength(0);
    clock.ahead += 5 * 60_000;
    await expect.poll(() => box.about(number).length, eventually).toBe(1);
    expect(box.about(number)[0]).toContain(`Message-ID: <${reply.id}@`);
  });

  it('that is refused for good is written down, and not tried again', async () => {
    box.refusals.push(554);
    const { number, reply } = await ticketWithReply('To nobody.');
    clock.ahead += 10_000;
    await expect.poll(async () => (await effectOf(reply.id))?.failed_at ?? null, eventually).not.toBeNull();
    const audit = await desk.core.db.query(`select 1 from audit where kind = 'mailFailed' and detail->>'ticket' = $1`, [
      number,
    ]);
    expect(audit).toHaveLength(1);
    expect(box.about(number)).toHaveLength(0);
  });
});

describe('without a mail server', () => {
  it('a letter is a file, written once', async () => {
    const alone = await runDesk({ tuning: { now } });
    const client = await alone.client('ann');
    const number = await client.number();
    const reply = envelope('ticket.reply.v1', number, { text: 'Grüße vom Desk.' });
    await client.push(envelope('ticket.log.v1', number, logArgs()), reply);
    clock.ahead += 10_000;
    const folder = join(alone.folder, 'mail');
    const files = () => {
      try {
        return readdirSync(folder);
      } catch {
        return [];
      }
    };
    await expect.poll(files, eventually).toEqual([`${reply.id}.eml`]);
    const letter = readFileSync(join(folder, `${reply.id}.eml`), 'utf8');
    expect(letter).toContain(`Subject: [${number}] VPN drops every ten minutes`);
    expect(letter).toContain('X-Firstline-Ticket');
    await alone.remove();
  });
});
