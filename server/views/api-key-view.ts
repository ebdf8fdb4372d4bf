import type { ApiKeyRecord, ApiKeyView } from '../../schemas/generated/types.ts';

/** The id is the key's hash: useless for logging in, and the only handle there is. */
export function apiKeyView(key: ApiKeyRecord): ApiKeyView {
  return {
    id: key._id,
    name: key.name,
    prefix: key.prefix,
    role: key.role,
    createdAt: key.createdAt.toISOString(),
    ...(key.lastUsedAt === undefined ? {} : { lastUsedAt: key.lastUsedAt.toISOString() }),
  };
}
