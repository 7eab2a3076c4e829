// Pictures of a text: paths and data addresses in a file become image:ID, and the other way. The id is of the bytes.
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { type ArticleContent, type ArticleImage, MAX_IMAGES } from '@shared/domain/article';
import { FileFault } from './fault';
import type { Files } from './unpack';

const MOST_BYTES = 150 * 1024;
const picture = /(!\[[^\]\n]*\]\()\s*<?([^)\s>]+)>?((?:\s+"[^"\n]*")?\))/g;

const typeOf = (bytes: Uint8Array): ArticleImage['type'] | null => {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  return head.startsWith('RIFF') && head.endsWith('WEBP') ? 'image/webp' : null;
};

const bytesOf = (target: string, file: string, files: Files): Uint8Array => {
  const data = /^data:image\/[a-z+]+;base64,([A-Za-z0-9+/=]+)$/.exec(target)?.[1];
  if (data !== undefined) return Buffer.from(data, 'base64');
  let path = target;
  try {
    path = decodeURIComponent(target);
  } catch {
    // Not an encoded one: as it stands.
  }
  const found = files.get(posix.join(posix.dirname(file), path.replaceAll('\\', '/')));
  if (!found) throw new FileFault('imageMissing', { image: target.slice(0, 80) });
  return found;
};

const imageOf = (bytes: Uint8Array, target: string): ArticleImage => {
  const type = typeOf(bytes);
  if (!type) throw new FileFault('imageMissing', { image: target.slice(0, 80) });
  if (bytes.length > MOST_BYTES) throw new FileFault('imageTooLarge', { image: target.slice(0, 80), most: MOST_BYTES });
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return { id, type, data: Buffer.from(bytes).toString('base64') };
};

/** Pictures on the web stay links. @throws FileFault */
export const embedImages = (
  content: ArticleContent,
  file: string,
  files: Files,
): { readonly content: ArticleContent; readonly images: readonly ArticleImage[] } => {
  const images = new Map<string, ArticleImage>();
  const sections = content.sections.map((section) => ({
    ...section,
    text: section.text.replaceAll(picture, (whole, before: string, target: string, after: string) => {
      if (/^(https?|image):/i.test(target)) return whole;
      const image = imageOf(bytesOf(target, file, files), target);
      images.set(image.id, image);
      return `${before}image:${image.id}${after}`;
    }),
  }));
  if (images.size > MAX_IMAGES) throw new FileFault('tooManyImages', { most: MAX_IMAGES });
  return { content: { ...content, sections }, images: [...images.values()] };
};

const extensions = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const;

/** Texts whose pictures lie beside them, and the files to lie there. */
export const detachImages = (
  content: ArticleContent,
  images: readonly ArticleImage[],
): { readonly content: ArticleContent; readonly files: Map<string, Uint8Array> } => {
  const files = new Map<string, Uint8Array>();
  const sections = content.sections.map((section) => ({
    ...section,
    text: section.text.replaceAll(/\]\(image:([0-9a-f]{32})/g, (whole, id: string) => {
      const image = images.find((each) => each.id === id);
      if (!image) return whole;
      const path = `images/${id}.${extensions[image.type]}`;
      files.set(path, Buffer.from(image.data, 'base64'));
      return `](${path}`;
    }),
  }));
  return { content: { ...content, sections }, files };
};
