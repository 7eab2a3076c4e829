import { join } from 'node:path';
import type { Options } from '../options';
import { type FileStore, folderStore } from './file-store';
import { s3Store } from './s3-store';

type Place = Pick<Options, 'dataDir' | 'filesS3'>;

export const filesFolder = ({ dataDir }: Pick<Options, 'dataDir'>): string => join(dataDir, 'files');

export const openStore = (options: Place): FileStore =>
  options.filesS3 ? s3Store(options.filesS3) : folderStore(filesFolder(options));

/** @throws StoreUnavailable where the store that was asked for does not take us */
export const probeStore = async ({ filesS3 }: Place): Promise<void> => {
  if (filesS3) await s3Store(filesS3).probe();
};
