import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { ByteRange, MediaStore } from '../../activities/media/media-store.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { MediaAssetRecord } from '../../schemas/generated/types.ts';
import { safeFileHeaders } from './safe-file-headers.ts';

/** Answers with a stored file, or the part of it that was asked for: players jump, and downloads go on. */
export async function sendFile(store: MediaStore, asset: MediaAssetRecord, request: Request, response: Response, asDownload: boolean): Promise<void> {
  const etag = `"${asset.sha256}"`;
  safeFileHeaders(response, asset, asDownload);
  response.setHeader('etag', etag);
  response.setHeader('accept-ranges', 'bytes');
  if (request.headers['if-none-match'] === etag) return void response.status(304).end();
  const range = rangeOf(request, asset, etag);
  if (range === 'unsatisfiable') {
    response.setHeader('content-range', `bytes */${asset.size}`);
    return void response.status(416).end();
  }
  const body = await store.open(asset.key, range);
  if (body === undefined) throw new ApiProblem('NOT_FOUND', [], 'The file is not in the store any more.');
  if (range !== undefined) response.status(206).setHeader('content-range', `bytes ${range.start}-${range.end}/${asset.size}`);
  response.setHeader('content-length', String(range === undefined ? asset.size : range.end - range.start + 1));
  await pipeline(body, response).catch(ignoreLeaving(response));
}

/** One range is served; several at once are answered with the whole file, as HTTP allows. */
function rangeOf(request: Request, { size }: MediaAssetRecord, etag: string): ByteRange | 'unsatisfiable' | undefined {
  const condition = request.headers['if-range'];
  if (condition !== undefined && condition !== etag) return undefined;
  const ranges = request.range(size);
  if (ranges === -1) return 'unsatisfiable';
  const [first, second] = ranges === undefined || ranges === -2 ? [] : ranges;
  return first === undefined || second !== undefined ? undefined : { start: first.start, end: first.end };
}

/** A player that jumps closes the old connection; nobody is there to be told. */
function ignoreLeaving(response: Response): (error: unknown) => void {
  return (error) => {
    if (!response.destroyed && !response.closed) throw error;
  };
}
