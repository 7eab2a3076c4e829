// Whether a file, or a letter on its own, may be believed. Nothing in it is looked at before its signature is known to
// be good, but for which desk it says to be from: that is what a person must be told of a file from elsewhere.
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import {
  Certificate,
  Contents,
  isWrittenAs,
  LARGEST_FILE,
  Letter,
  type ParcelFault,
  type ParcelFaultCode,
  ParcelFile,
  type Sealed,
  type Signing,
  versionOf,
} from './parcel';

/** What the reader knows for sure: its desk's key and that key's digest, the time, its schema. */
export interface Trust {
  readonly desk: { readonly id: string; readonly key: string } | null;
  readonly now: number;
  readonly schema: number;
  readonly signing: Signing;
}

export interface OpenLetter {
  readonly letter: Letter;
  readonly certificate: Certificate;
}

export interface OpenParcel extends OpenLetter {
  readonly sealed: Sealed;
  readonly contents: Contents;
  /** Letters of others that came with it, each checked like the one that carries them. */
  readonly enclosed: readonly (OpenLetter & { readonly sealed: Sealed })[];
}

export type Opened<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: ParcelFault };

const fault = (code: ParcelFaultCode, params?: ParcelFault['params']): { ok: false; fault: ParcelFault } => ({
  ok: false,
  fault: params ? { code, params } : { code },
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const readAs = <T extends TSchema>(schema: T, text: string): Static<T> | null => {
  const value = parsed(text);
  return Value.Check(schema, value) ? (value as Static<T>) : null;
};

export const openLetter = async (sealed: Sealed, trust: Trust): Promise<Opened<OpenLetter>> => {
  const { desk, now, schema, signing } = trust;
  if (!desk) return fault('noKey');
  const certificate = readAs(Certificate, sealed.certificate.text);
  if (!certificate) return fault('tampered');
  if (certificate.desk !== desk.id) return fault('otherDesk', { desk: certificate.deskName });
  const certified = await signing.verify(desk.key, sealed.certificate.text, sealed.certificate.signature);
  if (!certified || !(await signing.verify(certificate.key, sealed.letter, sealed.signature))) return fault('tampered');
  // From here on it is what a device of this desk has written.
  const said = parsed(sealed.letter);
  const stated = typeof said === 'object' && said !== null && 'schema' in said ? said.schema : null;
  if (typeof stated === 'number' && stated !== schema) return fault(stated < schema ? 'older' : 'newer');
  const letter = readAs(Letter, sealed.letter);
  if (!letter) return fault('newer');
  const isOwn =
    letter.by === certificate.personId && letter.device === certificate.deviceId && letter.desk === certificate.desk;
  if (!isOwn || letter.commands.some(({ ticket }) => ticket !== letter.number)) return fault('tampered');
  return now > certificate.until
    ? fault('expired', { until: certificate.until })
    : { ok: true, value: { letter, certificate } };
};

/** @param text of the whole file */
export const openParcel = async (text: string, trust: Trust): Promise<Opened<OpenParcel>> => {
  if (text.length > LARGEST_FILE) return fault('tooLarge');
  const file = parsed(text);
  const version = versionOf(file);
  if (version !== 'this') return fault(version === 'newer' ? 'newer' : 'notAParcel');
  if (!Value.Check(ParcelFile, file) || !isWrittenAs(file, text)) return fault('tampered');
  const { letter, signature, certificate } = file;
  const sealed: Sealed = { letter, signature, certificate };
  const opened = await openLetter(sealed, trust);
  if (!opened.ok) return opened;
  if ((await trust.signing.digest(file.contents)) !== opened.value.letter.contents) return fault('tampered');
  const contents = readAs(Contents, file.contents);
  if (!contents) return fault('newer');
  const { number } = opened.value.letter;
  const isOfOne =
    (contents.ticket?.number ?? number) === number && contents.entries.every(({ ticket }) => ticket === number);
  if (!isOfOne) return fault('tampered');
  const enclosed = [];
  for (const each of contents.enclosed) {
    const inner = await openLetter(each, trust);
    if (!inner.ok) return inner;
    if (inner.value.letter.number !== number) return fault('tampered');
    enclosed.push({ ...inner.value, sealed: each });
  }
  return { ok: true, value: { ...opened.value, sealed, contents, enclosed } };
};
