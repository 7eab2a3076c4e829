// Whose account somebody is who comes from the provider. The pair of issuer and subject decides; an address only counts
// the first time, when the provider has confirmed it, and for one account that nobody else came to that way.
import { createHash } from 'node:crypto';
import type { ProviderFault } from '@shared/contract/provider-sign-in';
import { type Person, personCalled } from '@shared/domain/person';
import type { Core } from '../../commands/core';
import { isStorableText } from '../../http/json-body';
import { writeAudit } from '../audit';
import type { Identity } from './provider';
import type { OidcSettings } from './settings';

export type Found =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'refused'; readonly fault: ProviderFault; readonly personId: string | null };

const refused = (fault: ProviderFault, person: Person | null = null): Found => ({
  kind: 'refused',
  fault,
  personId: person?.id ?? null,
});

const LONGEST = 255;
const LONGEST_NAME = 120;
const LONGEST_EMAIL = 160;

const LINKED = `select p.body::text as body from person_identity i
  left join doc p on p.coll = 'people' and p.id = i.person_id and not p.deleted
  where i.issuer = $1 and i.subject = $2`;

// By the collation "C" only ASCII letters lose their case: others fold to ones that belong to somebody else.
const BY_EMAIL = `select body::text as body from doc
  where coll = 'people' and not deleted and lower((body->>'email') collate "C") = lower($1 collate "C")`;

const LINK = `insert into person_identity (issuer, subject, person_id, linked_at, last_used_at)
  values ($1, $2, $3, $4, $4) on conflict do nothing returning person_id`;

const personOf = (body: string): Person => JSON.parse(body) as Person;

/** The same for the same identity, so that two first sign-ins at once make one account. */
const newIdOf = ({ issuer, subject }: Identity): string =>
  `openid-${createHash('sha256').update(`${issuer}\n${subject}`).digest('hex').slice(0, 32)}`;

const newRequester = (identity: Identity, email: string): Person => {
  const name = (identity.name ?? email).trim().slice(0, LONGEST_NAME) || email.slice(0, LONGEST_NAME);
  return { ...personCalled(newIdOf(identity), name), email };
};

export const makeAccounts = (
  core: Core,
  { linkByEmail, createRequesters }: OidcSettings,
  now: () => number,
): ((identity: Identity) => Promise<Found>) => {
  const { db } = core;

  const linked = async ({ issuer, subject }: Identity): Promise<Found | null> => {
    const [row] = await db.query<{ body: string | null }>(LINKED, [issuer, subject]);
    if (!row) return null;
    const person = row.body === null ? null : personOf(row.body);
    if (!person?.active || person.role === 'system') return refused('inactive', person);
    await db.query('update person_identity set last_used_at = $3 where issuer = $1 and subject = $2', [
      issuer,
      subject,
      now(),
    ]);
    return { kind: 'person', person };
  };

  const link = ({ issuer, subject }: Identity, person: Person): Promise<boolean> =>
    db.transaction(async (sql) => {
      const made = await sql.query(LINK, [issuer, subject, person.id, now()]);
      if (made.length === 0) return false;
      await writeAudit(sql, { kind: 'providerLinked', at: now(), personId: person.id, deviceId: null });
      return true;
    });

  return async (identity) => {
    const { issuer, subject, email, name } = identity;
    const texts = [issuer, subject, email ?? '', name ?? ''];
    if (!texts.every(isStorableText) || subject.length > LONGEST) return refused('refused');
    const known = await linked(identity);
    if (known) return known;
    if (email === null || email.length > LONGEST_EMAIL || !email.includes('@')) return refused('unknown');
    if (!identity.emailVerified) return refused('unverified');
    const namesakes = (await db.query<{ body: string }>(BY_EMAIL, [email])).map(({ body }) => personOf(body));
    if (namesakes.length === 0) {
      if (!createRequesters) return refused('unknown');
      const person = newRequester(identity, email);
      await core.putPeople([person]);
      await link(identity, person);
      return (await linked(identity)) ?? refused('taken');
    }
    if (!linkByEmail) return refused('unknown');
    const [person, ...others] = namesakes.filter(({ active, role }) => active && role !== 'system');
    if (!person) return refused('inactive', namesakes[0]);
    if (others.length > 0) return refused('several');
    if (await link(identity, person)) return { kind: 'person', person };
    // The same person at the same moment, in another window; or an account that another identity has come to before.
    return (await linked(identity)) ?? refused('taken', person);
  };
};
