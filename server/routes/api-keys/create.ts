import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { createApiKey } from '../../people/create-api-key.ts';
import { apiKeyView } from '../../views/api-key-view.ts';

export default defineRoute({
  method: 'post',
  path: '/api-keys',
  access: 'apikeys.manage',
  body: 'ApiKeyCreate',
  response: 'ApiKeyCreated',
  status: 201,
  summary: 'Make an API key; the answer holds the secret, once',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const { record, secret } = await createApiKey({ ...input.body, orgId, createdBy: userIdOf(actor) ?? 'apiKey', now: server.now() });
    await audit(call, 'apiKey.created', { kind: 'apiKey', id: record._id, name: record.name }, { role: record.role });
    return { apiKey: apiKeyView(record), secret };
  },
});
