import type { AttachedFile } from '@shared/domain/attachment';
import { useEffect, useState } from 'react';
import { contentOf, type LocalFile, localFile } from '@/data/files/content';
import { useFileState } from '@/data/files/states';

/** Larger pictures are not read, or fetched, for the sake of a small one (bytes). */
const MOST = 8_000_000;
const MOST_FETCHED = 2_000_000;
/** What a name says is good enough for whether it is worth fetching: what it is, its content says. */
const MAYBE_PICTURE = /\.(png|jpe?g|gif|webp)$/i;

const worthFetching = ({ name, size }: AttachedFile): boolean => size <= MOST_FETCHED && MAYBE_PICTURE.test(name);

/** A small picture of it, where it is one: from this device, else from the server when it is small. */
export const useThumbnail = (number: string, file: AttachedFile, fetched: boolean): string | null => {
  const { id, hash, name, size } = file;
  const [url, setUrl] = useState<string | null>(null);
  const here = useFileState(hash) !== undefined;
  useEffect(() => {
    if (size > MOST || (!here && !fetched)) return;
    let over = false;
    let made: string | null = null;
    const asked = { id, hash, name, size };
    const find = async (): Promise<LocalFile | null> => {
      const kept = await localFile(hash);
      if (kept || !fetched || !worthFetching(asked)) return kept;
      const content = await contentOf(number, asked);
      return content.kind === 'ready' ? content.file : null;
    };
    void find()
      .catch(() => null)
      .then((found) => {
        if (over || found?.type.kind !== 'image') return;
        made = URL.createObjectURL(found.content);
        setUrl(made);
      });
    return () => {
      over = true;
      if (made) URL.revokeObjectURL(made);
      setUrl(null);
    };
  }, [number, id, hash, name, size, here, fetched]);
  return url;
};
