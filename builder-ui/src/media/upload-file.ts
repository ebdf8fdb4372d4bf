import type { MediaAsset, MediaKind } from '../../../schemas/generated/types.ts';
import { NetworkError } from '../api/api-error.ts';
import { toApiError } from '../api/client.ts';

/** As what a file goes up, and for what. */
export type UploadPurpose = { kind: MediaKind; for: 'library' | 'reply' };

/**
 * Uploads a file and tells how much of it is there, from 0 to 1. fetch knows nothing of progress, hence the older
 * interface. Rejects with ApiError, NetworkError, or an AbortError when it was called off.
 */
export function uploadFile(file: File, purpose: UploadPurpose, options: { onProgress: (share: number) => void; signal: AbortSignal }): Promise<MediaAsset> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    const body = new FormData();
    body.set('file', file);
    call.open('POST', `/api/v1/media?${new URLSearchParams(purpose).toString()}`);
    call.setRequestHeader('accept', 'application/json');
    call.responseType = 'json';
    call.upload.addEventListener('progress', ({ loaded, total }) => options.onProgress(total > 0 ? loaded / total : 0));
    call.addEventListener('load', () => {
      if (call.status === 201) resolve(call.response as MediaAsset);
      else reject(toApiError({ status: call.status, headers: new Headers() }, call.response));
    });
    call.addEventListener('error', () => reject(new NetworkError('The server cannot be reached.')));
    call.addEventListener('abort', () => reject(new DOMException('The upload was called off.', 'AbortError')));
    options.signal.addEventListener('abort', () => call.abort());
    call.send(body);
  });
}
