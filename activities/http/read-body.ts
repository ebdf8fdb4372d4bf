import { limits } from '../../schemas/limits.ts';
import { HttpProblem } from './http-problem.ts';

/** Collects a body up to the limit; what is larger is given up at once, however much is still to come. */
export async function readBody(body: AsyncIterable<Uint8Array>, announced: string | undefined): Promise<Buffer> {
  if (Number(announced) > limits.httpMaxAnswerBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > limits.httpMaxAnswerBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** JSON where it is JSON, whatever it calls itself; otherwise the text. An empty body is null. */
export function decodeBody(bytes: Buffer): unknown {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function tooLarge(): HttpProblem {
  return new HttpProblem('RESPONSE_TOO_LARGE', 'call_answer_large', { kilobytes: limits.httpMaxAnswerBytes / 1024 });
}
