import { ApiKeyModel } from '../../activities/store/models/api-keys.ts';
import type { ApiKeyRecord } from '../../schemas/generated/types.ts';
import type { Role } from '../../schemas/permissions.ts';
import { hashSecretToken, newSecretToken } from '../auth/secret-token.ts';

/** Stores a new API key; the secret itself is only given back here. Shared by the API and the command line. */
export async function createApiKey(facts: { orgId: string; name: string; role: Role; createdBy: string; now: number }): Promise<{ record: ApiKeyRecord; secret: string }> {
  const secret = newSecretToken('parley_');
  const record: ApiKeyRecord = {
    _id: hashSecretToken(secret),
    orgId: facts.orgId,
    name: facts.name.trim(),
    prefix: secret.slice(0, 12),
    role: facts.role,
    createdBy: facts.createdBy,
    createdAt: new Date(facts.now),
  };
  await ApiKeyModel.create(record);
  return { record, secret };
}
