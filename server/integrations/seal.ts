import { SecretBox } from '../../activities/store/secret-box.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { Settings } from '../../schemas/generated/types.ts';

type KeySetting = Pick<Settings, 'PARLEY_SECRET_KEY'>;

/** A secret of an integration as it is stored: encrypted and bound to the record it belongs to. */
export function sealSecret(settings: KeySetting, secret: string, recordId: string): string {
  return secretsOf(settings).seal(secret, recordId);
}

export function openSecret(settings: KeySetting, sealed: string, recordId: string): string {
  return secretsOf(settings).open(sealed, recordId);
}

/** Reads the secrets of integrations; throws INTERNAL when the server has no key. */
export function secretsOf({ PARLEY_SECRET_KEY: key }: KeySetting): SecretBox {
  if (key === undefined) throw new ApiProblem('INTERNAL', [], 'Secrets cannot be kept: the server has no PARLEY_SECRET_KEY.');
  return new SecretBox([key]);
}
