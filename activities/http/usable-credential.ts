import type { CredentialRecord } from '../../schemas/generated/types.ts';
import { CredentialModel } from '../store/models/credentials.ts';
import { SecretUnreadable, type SecretBox } from '../store/secret-box.ts';
import { matchesHost } from './host-list.ts';
import { HttpProblem } from './http-problem.ts';

/** A secret that may be sent with a call, as long as the call stays where it belongs. */
export interface UsableCredential {
  /** Whether it may be sent to this address; `trusted`: a host of the own network, where plain http is accepted. */
  mayGoTo(url: URL, trusted: boolean): boolean;
  /** Puts it into the request. */
  apply(url: URL, headers: Record<string, string>): void;
  /** Texts by which the secret could be recognised; never to leave the activity. */
  readonly traces: readonly string[];
}

/** Reads a credential of the vault; throws HttpProblem CREDENTIAL_UNUSABLE when it is gone or cannot be read. */
export async function loadCredential(orgId: string, id: string, secrets: SecretBox): Promise<UsableCredential> {
  const record = await CredentialModel.findOne({ _id: id, orgId }).lean();
  if (record === null) throw new HttpProblem('CREDENTIAL_UNUSABLE', 'call_credential_gone');
  try {
    return usableCredential(record, secrets.open(record.secret, record._id));
  } catch (error) {
    if (error instanceof SecretUnreadable) throw new HttpProblem('CREDENTIAL_UNUSABLE', 'call_credential_unreadable', { name: record.name });
    throw error;
  }
}

export function usableCredential({ kind, hosts, username = '', parameter = '' }: Pick<CredentialRecord, 'kind' | 'hosts' | 'username' | 'parameter'>, secret: string): UsableCredential {
  const basic = Buffer.from(`${username}:${secret}`).toString('base64');
  return {
    mayGoTo: (url, trusted) => (url.protocol === 'https:' || trusted) && hosts.some((pattern) => matchesHost(url, pattern)),
    apply: (url, headers) => {
      if (kind === 'query') return url.searchParams.set(parameter, secret);
      const [name, value] = { bearer: ['authorization', `Bearer ${secret}`], basic: ['authorization', `Basic ${basic}`], header: [parameter.toLowerCase(), secret] }[kind] as [string, string];
      headers[name] = value;
    },
    traces: [...new Set([secret, encodeURIComponent(secret), new URLSearchParams({ a: secret }).toString().slice(2), ...(kind === 'basic' ? [basic] : [])])],
  };
}

/** Takes a secret out of a value that the other system may have echoed. */
export function withoutSecret(value: unknown, traces: readonly string[]): unknown {
  if (typeof value === 'string') return traces.reduce((text, trace) => text.replaceAll(trace, '***'), value);
  if (Array.isArray(value)) return value.map((item) => withoutSecret(item, traces));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [withoutSecret(key, traces), withoutSecret(inner, traces)]));
}
