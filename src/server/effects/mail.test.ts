import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileRoutes, PART_SIZE, partPath } from '@shared/contract/files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logArgs } from '../../../test/builders/commands';
import { MailBox } from '../../../test/builders/mail-box';
import { type Client, call, envelope, type RunningDesk, runDesk } from '../../../test/builders/running-desk';

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

describe('files of a reply', () => {
  const send = async (bytes: Buffer): Promise<void> => {
    const hash = hashOf(bytes);
    await ann.post(fileRoutes.offer, { hash, size: bytes.length });
    for (let at = 0; at < bytes.length; at += PART_SIZE) {
      await call(`${desk.url}${partPath(hash, at)}`, {
        method: 'POST',
        headers: { ...ann.headers, 'content-type': 'application/octet-stream' },
        body: new Uint8Array(bytes.subarray(at, at + PART_SIZE)),
      });
    }
  };
  const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  /** A reply of ann's, with these files in one batch with it; `secret` is attached for the desk alone. */
  const replyWith = async (files: Readonly<Record<string, Buffer>>, forCaller = true) => {
    const number = await ann.number();
    const batchId = `batch-${number}`;
    const attached = Object.entries(files).map(([name, bytes], n) => ({
      id: `${number}-${n}`,
      hash: hashOf(bytes),
      name,
      size: bytes.length,
    }));
    const reply = envelope('ticket.reply.v1', number, { text: 'As promised.' }, { batchId });
    const { body } = await ann.push(
      envelope('ticket.log.v1', number, logArgs()),
      envelope('ticket.attach.v1', number, { files: attached, forCaller }, { batchId }),
      reply,
    );
    expect(body.outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted']);
    return { number, reply };
  };
  const small = Buffer.from('what the log says');

  it('go along', async () => {
    await send(small);
    const { number } = await replyWith({ 'Größe.log': small });
    clock.ahead += 10_000;
    await expect.poll(() => box.about(number).length, eventually).toBe(1);
    const [letter = ''] = box.about(number);
    expect(letter).toContain('As promised.');
    expect(letter).toContain(small.toString('base64'));
    expect(letter).toMatch(/Content-Disposition: attachment/);
    expect(letter).not.toContain('on your ticket');
  });

  it('of more than 10 MB stay on the ticket, and the letter says so', async () => {
    const { number } = await replyWith({
      'video.bin': Buffer.alloc(6_000_000),
      'more.bin': Buffer.alloc(5_000_000, 1),
    });
    clock.ahead += 10_000;
    await expect.poll(() => box.about(number).length, eventually).toBe(1);
    expect(box.about(number)[0]).toContain('video.bin, more.bin');
    expect(box.about(number)[0]).not.toContain('Content-Disposition: attachment');
  });

  it('that the desk alone sees do not leave it', async () => {
    const { number } = await replyWith({ 'inside.log': small }, false);
    clock.ahead += 10_000;
    await expect.poll(() => box.about(number).length, eventually).toBe(1);
    expect(box.about(number)[0]).not.toContain('inside.log');
    expect(box.about(number)[0]).not.toContain(small.toString('base64'));
  });

  it('are waited for while they are on their way, and not for ever', async () => {
    const late = Buffer.from('sent a little later');
    const { number, reply } = await replyWith({ 'late.log': late });
    clock.ahead += 10_000;
    const looked = async () =>
      (
        await desk.core.db.query<{ not_before: number }>('select not_before from effect where command_id = $1', [
          reply.id,
        ])
      )[0]?.not_before ?? 0;
    const first = await looked();
    await expect.poll(looked, eventually).toBeGreaterThan(first);
    expect(box.about(number)).toEqual([]);
    await send(late);
    clock.ahead += 5_000;
    await expect.poll(() => box.about(number).length, eventually).toBe(1);
    expect(box.about(number)[0]).toContain(late.toString('base64'));

    const never = await replyWith({ 'never.log': Buffer.from('the laptop is at the bottom of the lake') });
    clock.ahead += 11 * 60_000;
    await expect.poll(() => box.about(never.number).length, eventually).toBe(1);
    expect(box.about(never.number)[0]).toContain('never.log');
  });
});
