import type { IncomingMessage } from 'node:http';
import { ApiProblem } from '../../schemas/errors.ts';

/** The bytes of a request exactly as they came; signatures are over these. Refuses more than `limit` and what is compressed. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') throw new ApiProblem('UNSUPPORTED_MEDIA_TYPE');
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new ApiProblem('BODY_TOO_LARGE');
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else reject(new ApiProblem('BODY_TOO_LARGE'));
    });
    request.once('end', () => resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)));
    request.once('error', () => reject(new ApiProblem('MALFORMED_JSON')));
    // Every request is closed at last; an error that nobody needs costs as much as reading the body.
    request.once('close', () => (request.complete ? undefined : reject(new ApiProblem('MALFORMED_JSON'))));
  });
}
