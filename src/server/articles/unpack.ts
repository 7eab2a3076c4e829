// From an upload to files in memory, within limits. A name never becomes a path on this machine.
import { isUtf8 } from 'node:buffer';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { ArticlesFault, FileFault } from './fault';

export type Files = ReadonlyMap<string, Uint8Array>;

/** Files beyond these are no articles, or somebody means harm. Bytes. */
export const articleLimits = {
  /** All files together, unpacked. */
  unpacked: 96 * 1024 * 1024,
  files: 12_000,
  /** One text file. */
  text: 1024 * 1024,
  /** Texts pack 3 to 10 times; from 1 MB on more than this is a bomb. */
  ratio: 200,
} as const;

const MB = 1024 * 1024;
const kinds = /\.(md|markdown|html?|csv|png|jpe?g|webp)$/i;

/** Slashes, no way out of the folder, no device names. @throws ArticlesFault */
export const safePath = (name: string): string => {
  const path = name.replaceAll('\\', '/');
  const parts = path.split('/');
  const leaves = path.startsWith('/') || /^[a-z]:/i.test(path) || parts.includes('..');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: such names are what is looked for
  if (leaves || path.length > 400 || /[\0-\x1f]/.test(path))
    throw new ArticlesFault('path', { name: name.slice(0, 80) });
  return parts.filter((part) => part !== '' && part !== '.').join('/');
};

const wanted = (path: string): boolean =>
  kinds.test(path) && !path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 8;

/** Reads one entry; more bytes than the archive says of it are an error of the library's. */
const contentOf = (zip: ZipFile, entry: Entry): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(parts)));
    });
  });

const open = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true };
    fromBuffer(Buffer.from(bytes), options, (error, zip) => (error ? reject(error) : resolve(zip)));
  });

const nextOf = (zip: ZipFile): Promise<Entry | null> =>
  new Promise((resolve, reject) => {
    const over = (act: () => void): void => {
      zip.removeAllListeners();
      act();
    };
    zip.once('entry', (entry: Entry) => over(() => resolve(entry)));
    zip.once('end', () => over(() => resolve(null)));
    zip.once('error', (error: Error) => over(() => reject(error)));
    zip.readEntry();
  });

const assertModest = ({ uncompressedSize, compressedSize }: Entry, count: number, total: number): void => {
  if (count > articleLimits.files) throw new ArticlesFault('tooManyFiles', { most: articleLimits.files });
  const ratio = Math.floor(uncompressedSize / Math.max(1, compressedSize));
  if (uncompressedSize > MB && ratio > articleLimits.ratio) throw new ArticlesFault('bomb', { ratio });
  if (total > articleLimits.unpacked) throw new ArticlesFault('tooLarge', { most: articleLimits.unpacked });
};

const unzip = async (bytes: Uint8Array): Promise<Files> => {
  const files = new Map<string, Uint8Array>();
  let total = 0;
  let count = 0;
  try {
    const zip = await open(bytes);
    for (let entry = await nextOf(zip); entry; entry = await nextOf(zip)) {
      const path = safePath(entry.fileName);
      count += 1;
      total += entry.uncompressedSize;
      assertModest(entry, count, total);
      if (entry.uncompressedSize > 0 && wanted(path)) files.set(path, await contentOf(zip, entry));
    }
    return files;
  } catch (error) {
    if (error instanceof ArticlesFault) throw error;
    const name = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(
      String((error as Error).message),
    )?.[1];
    throw name === undefined ? new ArticlesFault('zipDamaged') : new ArticlesFault('path', { name: name.slice(0, 80) });
  }
};

/** What it is, its first bytes say, else its name. @throws ArticlesFault */
export const filesIn = async (bytes: Uint8Array, name: string): Promise<Files> => {
  if (bytes.length === 0) throw new ArticlesFault('empty');
  const files = isZip(bytes) ? await unzip(bytes) : new Map([[safePath(name.replaceAll('/', '_')), bytes]]);
  if (![...files.keys()].some((path) => /\.(md|markdown|html?|csv)$/i.test(path)))
    throw new ArticlesFault('notArticles');
  return files;
};

/** UTF-8 without its mark, lines ended by \n. @throws FileFault */
export const textOf = (bytes: Uint8Array): string => {
  if (bytes.length > articleLimits.text) throw new FileFault('tooLarge', { most: articleLimits.text });
  if (!isUtf8(bytes) || bytes.includes(0)) throw new FileFault('encoding');
  return new TextDecoder().decode(bytes).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
};
