import { join, resolve } from 'node:path';
import type { Settings } from '../../schemas/generated/types.ts';
import { FolderStore } from './folder-store.ts';
import type { MediaStore } from './media-store.ts';
import type { S3Settings } from './s3-store.ts';

/** The store that the settings name: a bucket if there is one, else a folder. */
export async function openMediaStore(settings: Pick<Settings, 'PARLEY_DATA_DIR' | 'MEDIA_DIR' | 'S3_BUCKET'> & S3Settings): Promise<MediaStore> {
  if (settings.S3_BUCKET === undefined) return new FolderStore(resolve(settings.MEDIA_DIR ?? join(settings.PARLEY_DATA_DIR, 'media')));
  // The client is large; who keeps files in a folder does not pay for it.
  const { S3Store } = await import('./s3-store.ts');
  return new S3Store(settings.S3_BUCKET, settings);
}
