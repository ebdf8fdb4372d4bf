import type { ApiError } from '../../schemas/generated/types.ts';
import { loadSettings } from '../../schemas/settings.ts';
import { CommandError, type CommandCall } from './command.ts';

/** Options of every command that talks to a running server. */
export const remoteOptions = { url: { type: 'string' }, key: { type: 'string' } } as const;

export const remoteHelp = `
--url is the address of the server (default PARLEY_PUBLIC_URL, otherwise this machine); --key is an API key
(default PARLEY_API_KEY; make one with "parley api-key create").`;

/** Calls the REST API of a running server; throws with the server's own words when it refuses. */
export async function callServer<Result>({ options, env }: Pick<CommandCall, 'options' | 'env'>, method: string, path: string, body?: object): Promise<Result> {
  const url = String(options['url'] ?? loadSettings(env).PARLEY_PUBLIC_URL).replace(/\/$/, '');
  const key = options['key'] ?? env['PARLEY_API_KEY'];
  if (typeof key !== 'string' || key === '') throw new CommandError('An API key is needed: set PARLEY_API_KEY or give --key. "parley api-key create" makes one.');
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new CommandError(`The server at ${url} does not answer (${error instanceof Error ? error.message : String(error)}).`);
  });
  const text = await response.text();
  if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as Result;
  throw new CommandError(refusal(response.status, text));
}

function refusal(status: number, text: string): string {
  try {
    const { error } = JSON.parse(text) as ApiError;
    const details = error.details.map((detail) => `  ${[detail['field'] ?? detail['nodeId'], detail['message']].filter(Boolean).join(': ')}`);
    return [`${error.message} (${error.code})`, ...details].join('\n');
  } catch {
    // Something in between answered, in a form of its own.
    return `The server answered ${status}: ${text.slice(0, 200)}`;
  }
}
