import type { CredentialRecord, CredentialView } from '../../schemas/generated/types.ts';

/** A credential without its secret. The user name is half of a log-in, so only those who manage credentials see it. */
export function credentialView(credential: CredentialRecord, manages: boolean): CredentialView {
  const { username, parameter } = credential;
  return {
    id: credential._id,
    name: credential.name,
    kind: credential.kind,
    hosts: credential.hosts,
    ...(manages && username !== undefined ? { username } : {}),
    ...(parameter === undefined ? {} : { parameter }),
    createdAt: credential.createdAt.toISOString(),
    secretChangedAt: credential.secretChangedAt.toISOString(),
  };
}
