// How letters leave: through an SMTP server, or, where there is none, as files that a person (or a test) can open.
import { existsSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Letter } from './letter';

/**
 * `refused`: it will never be taken. `later`: it has not left, or nobody can tell (the line dropped after the text):
 * trying again sends the same letter under the same Message-ID.
 */
export type Delivery = { readonly kind: 'sent' } | { readonly kind: 'refused' | 'later'; readonly why: string };

export interface Post {
  send(letter: Letter): Promise<Delivery>;
  close(): void;
}

const mailOf = (letter: Letter) => ({
  messageId: letter.messageId,
  from: letter.from,
  to: letter.to,
  subject: letter.subject,
  text: letter.text,
  ...(letter.html !== undefined && { html: letter.html }),
  references: letter.references,
  inReplyTo: letter.references,
  date: letter.date,
  ...(letter.files && {
    attachments: letter.files.map(({ name, mime, content }) => ({
      filename: name,
      contentType: mime,
      content,
      contentDisposition: 'attachment' as const,
    })),
  }),
  headers: { 'X-Firstline-Ticket': letter.ticket },
  disableFileAccess: true,
  disableUrlAccess: true,
});

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
}

/** Only the server's own final word (5xx) ends the trying; a refused sign-in is ours to repair, not the letter's fault. */
export const deliveryOf = ({ code = 'unknown', responseCode }: SmtpError): Delivery => {
  const why = [code, responseCode].filter(Boolean).join(' ');
  const final = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  return { kind: final ? 'refused' : 'later', why };
};

/** `url`: smtp://user:password@host:port or smtps://… */
export const smtpPost = (url: string): Post => {
  const transport = createTransport({ url, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 20_000 });
  return {
    send: async (letter) => {
      try {
        await transport.sendMail(mailOf(letter));
        return { kind: 'sent' };
      } catch (error) {
        return deliveryOf(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
};

/** One .eml file for each letter, named after its command: written whole or not at all, and never twice. */
export const filePost = (folder: string): Post => ({
  send: async (letter) => {
    const name = letter.messageId.slice(1, letter.messageId.indexOf('@'));
    const path = join(folder, `${name}.eml`);
    if (existsSync(path)) return { kind: 'sent' };
    try {
      await mkdir(folder, { recursive: true });
      const bytes = await new MailComposer(mailOf(letter)).compile().build();
      const draft = join(folder, `.${name}.part`);
      const file = await open(draft, 'w', 0o600);
      await file.writeFile(bytes);
      await file.sync();
      await file.close();
      await rename(draft, path);
      return { kind: 'sent' };
    } catch (error) {
      return { kind: 'later', why: (error as NodeJS.ErrnoException).code ?? 'file' };
    }
  },
  close: () => undefined,
});
