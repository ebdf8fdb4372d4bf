import type { CredentialCreate, CredentialUpdate, CredentialView } from '../../../../schemas/generated/types.ts';

/** What the form holds; the stored secret is never part of it. */
export type CredentialDraft = { name: string; kind: CredentialView['kind']; hosts: string[]; username: string; parameter: string; secret: string };

export function newDraft(credential: CredentialView | undefined): CredentialDraft {
  const { name = '', kind = 'bearer', hosts = [], username = '', parameter = '' } = credential ?? {};
  return { name, kind, hosts, username, parameter, secret: '' };
}

/** Fields that still have to be filled in. The secret of a stored credential only when it is to reach further hosts. */
export function missingFields(draft: CredentialDraft, stored: CredentialView | undefined): (keyof CredentialDraft)[] {
  const { kind, hosts, secret } = draft;
  const empty = (['name', 'username', 'parameter'] as const).filter((field) => draft[field].trim() === '' && isSent(field, kind));
  const further = stored === undefined || hosts.some((host) => !stored.hosts.includes(host));
  return [...empty, ...(hosts.length === 0 ? (['hosts'] as const) : []), ...(secret === '' && further ? (['secret'] as const) : [])];
}

/** Whether a kind of credential has this field. */
export function isSent(field: 'name' | 'username' | 'parameter', kind: CredentialDraft['kind']): boolean {
  if (field === 'username') return kind === 'basic';
  return field === 'name' || kind === 'header' || kind === 'query';
}

export function requestBody(draft: CredentialDraft, stored: CredentialView | undefined): CredentialCreate | CredentialUpdate {
  const { kind, hosts, secret } = draft;
  const facts = {
    name: draft.name.trim(),
    hosts,
    ...(isSent('username', kind) ? { username: draft.username.trim() } : {}),
    ...(isSent('parameter', kind) ? { parameter: draft.parameter.trim() } : {}),
  };
  return stored === undefined ? { ...facts, kind, secret } : { ...facts, ...(secret === '' ? {} : { secret }) };
}
