import { ApiProblem } from '../../schemas/errors.ts';
import type { CredentialCreate, CredentialRecord, CredentialUpdate } from '../../schemas/generated/types.ts';

type Facts = Pick<CredentialCreate, 'kind' | 'username' | 'parameter'>;

/** Headers that belong to the connection itself, or that would let a credential pose as another request. */
const reservedHeaders = /^(host|content-.+|transfer-encoding|connection|upgrade|te|trailer|expect|proxy-.+|idempotency-key)$/i;

/** Throws VALIDATION_FAILED when a kind lacks what it is sent with. */
export function checkCredential({ kind, username, parameter }: Facts): void {
  if (kind === 'basic' && username === undefined) throw wrong('username', 'required', 'This kind needs a user name.', 'Enter the user name.');
  if ((kind === 'header' || kind === 'query') && parameter === undefined) throw wrong('parameter', 'required', 'Say under which name the secret is sent.', 'Enter the name of the header or of the query parameter.');
  if (kind === 'header' && parameter !== undefined && reservedHeaders.test(parameter)) throw wrong('parameter', 'reserved', `The header ${parameter} is set by the connection itself.`, 'Use another header.');
}

/**
 * A secret never travels to a place that its owner did not name when entering it: otherwise whoever may edit the list
 * of hosts could have the secret sent to a server of their own.
 */
export function checkCredentialUpdate(before: CredentialRecord, update: CredentialUpdate): void {
  const added = update.hosts?.filter((host) => !before.hosts.includes(host)) ?? [];
  if (added.length > 0 && update.secret === undefined) throw wrong('secret', 'required', 'To send it to further hosts, enter the secret again.', 'Enter the secret, or make a credential of its own for them.');
  checkCredential({ ...before, ...update });
}

function wrong(field: string, rule: string, message: string, fix: string): ApiProblem {
  return new ApiProblem('VALIDATION_FAILED', [{ field, rule, message, fix }]);
}
