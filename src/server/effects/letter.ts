// A reply as a letter: what the caller reads in the mailbox. Its identity is the command's, so that a letter which is
// sent again after an uncertain failure is the same letter to whoever receives it.
import type { Person } from '@shared/domain/person';

export interface Enclosure {
  readonly name: string;
  readonly mime: string;
  readonly content: Buffer;
}

export interface Letter {
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** The same as a page; left out: there is only the text. */
  readonly html?: string;
  /** Gathers a ticket's letters into one conversation. */
  readonly references: string;
  readonly ticket: string;
  readonly date: Date;
  readonly files?: readonly Enclosure[];
}

export interface LetterParts {
  readonly commandId: string;
  readonly ticket: string;
  readonly shortDescription: string;
  readonly text: string;
  readonly at: number;
  readonly author: Person | null;
  readonly addressee: Person;
  readonly deskName: string;
  /** Where the desk's mail comes from: desk@example.org. */
  readonly deskAddress: string;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

export const messageIdOf = (commandId: string, deskAddress: string): string =>
  `<${commandId}@${domainOf(deskAddress)}>`;

/** Null when the addressee has no address to write to. */
export const letterOf = (parts: LetterParts): Letter | null => {
  const { addressee, author, deskName, deskAddress, ticket } = parts;
  if (addressee.email === null || !addressee.email.includes('@')) return null;
  const signature = [author?.name, deskName].filter(Boolean).join('\n');
  return {
    messageId: messageIdOf(parts.commandId, deskAddress),
    from: { name: oneLine(author ? `${author.name} (${deskName})` : deskName), address: deskAddress },
    to: { name: oneLine(addressee.name), address: oneLine(addressee.email) },
    subject: oneLine(`[${ticket}] ${parts.shortDescription}`),
    text: `${parts.text.trimEnd()}\n\n-- \n${signature}\n${ticket}\n`,
    references: `<${ticket}@${domainOf(deskAddress)}>`,
    ticket,
    date: new Date(parts.at),
  };
};
