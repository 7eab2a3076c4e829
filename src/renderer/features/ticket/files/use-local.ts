import type { FileType } from '@shared/files/type-of';
import { useEffect, useState } from 'react';
import { type LocalFile, localFile } from '@/data/files/content';

/** Larger pictures are not read for the sake of a small one (bytes). */
const MOST = 8_000_000;

/** A small picture of it, where it is one and this device has it. */
export const useThumbnail = (hash: string, size: number, here: boolean): string | null => {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!here || size > MOST) return;
    let over = false;
    let made: string | null = null;
    void localFile(hash).then((file: LocalFile | null) => {
      if (over || file?.type.kind !== 'image') return;
      made = URL.createObjectURL(file.content);
      setUrl(made);
    });
    return () => {
      over = true;
      if (made) URL.revokeObjectURL(made);
      setUrl(null);
    };
  }, [hash, size, here]);
  return url;
};

/** Beginning of a text that is shown (bytes). */
const SHOWN_TEXT = 200_000;

export interface Shown {
  readonly type: FileType;
  readonly url: string;
  /** Of a text: its beginning; `cut`: there is more. */
  readonly text: { readonly words: string; readonly cut: boolean } | null;
}

export const showFile = async ({ content, type }: LocalFile): Promise<Shown> => ({
  type,
  url: URL.createObjectURL(content),
  text:
    type.kind === 'text' ? { words: await content.slice(0, SHOWN_TEXT).text(), cut: content.size > SHOWN_TEXT } : null,
});
