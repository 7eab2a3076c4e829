// A picture as an article keeps it: small enough to be on every device.
import type { ArticleImage } from '@shared/domain/article';

const MOST_BYTES = 150_000;
/** px, of the longer side; tried one after the other. */
const SIDES = [1_600, 1_200, 900, 640];
const QUALITIES = [0.86, 0.72, 0.55];

export class NotAPicture extends Error {}
export class TooLarge extends Error {}

const drawn = async (bitmap: ImageBitmap, side: number, quality: number): Promise<Blob> => {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/webp', quality });
};

const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
};

const named = async (blob: Blob): Promise<ArticleImage> => {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const id = Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  // A browser without WebP gives PNG instead, and says so.
  const type = blob.type === 'image/webp' || blob.type === 'image/jpeg' ? blob.type : 'image/png';
  return { id, type, data: base64(bytes) };
};

/** Drawn anew, so that what a camera wrote into the file (place, time) stays out of it. */
export const shrinkImage = async (file: Blob): Promise<ArticleImage> => {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    throw new NotAPicture();
  }
  try {
    for (const side of SIDES)
      for (const quality of QUALITIES) {
        const blob = await drawn(bitmap, side, quality);
        if (blob.size <= MOST_BYTES) return await named(blob);
      }
    throw new TooLarge();
  } finally {
    bitmap.close();
  }
};
