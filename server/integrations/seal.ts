import { SecretBox } from '../../activities/store/secret-box.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { Settings } from '../../schemas/generated/types.ts';

/** A secret of an integration as it is stored: encrypted and bound to the record it belongs to. */
export function sealSecret(settings: Pick<Settings, 'PARLEY_SECRET_KEY'>, secret: string, recordId: string): string {
  const key = settings.PARLEY_SECRET_KEY;
  if (key === undefined) throw new ApiProblem('INTERNAL', [], 'Secrets cannot be kept: the server has no PARLEY_SECRET_KEY.');
  return new SecretBox([key]).seal(secret, recordId);
}
