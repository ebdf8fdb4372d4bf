import { isObject, objectAt, stringAt } from '../../world/json.ts';

/** Calls the control API. A refusal becomes an Error with the message that the API gives. */
export async function api<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/_sim${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return readAnswer<T>(response);
}

/** Stores a file so that a message can carry it, and returns its id. */
export async function uploadFile(file: Blob, filename: string, mimeType: string): Promise<string> {
  const response = await fetch(`/_sim/media?filename=${encodeURIComponent(filename)}`, {
    method: 'POST',
    headers: { 'content-type': mimeType || 'application/octet-stream' },
    body: file,
  });
  return (await readAnswer<{ id: string }>(response)).id;
}

async function readAnswer<T>(response: Response): Promise<T> {
  const answer: unknown = await response.json();
  if (response.ok) return answer as T;
  const message = isObject(answer) ? stringAt(objectAt(answer, 'error'), 'message') : undefined;
  throw new Error(message ?? `The simulator answered ${response.status}.`);
}
