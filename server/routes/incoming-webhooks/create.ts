import { isDuplicateKey } from '../../../activities/store/duplicate-key.ts';
import { IncomingWebhookModel } from '../../../activities/store/models/incoming-webhooks.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import type { IncomingWebhookRecord } from '../../../schemas/generated/types.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { hashSecretToken, newSecretToken } from '../../auth/secret-token.ts';
import { defineRoute } from '../../http/define-route.ts';
import { checkPayloadSchema } from '../../incoming/payload-check.ts';
import { requireNumber } from '../../incoming/require-number.ts';
import { sealSecret } from '../../integrations/seal.ts';
import { incomingWebhookView } from '../../views/incoming-webhook-view.ts';

export default defineRoute({
  method: 'post',
  path: '/incoming-webhooks',
  access: 'credentials.manage',
  body: 'IncomingWebhookCreate',
  response: 'IncomingWebhookCreated',
  status: 201,
  summary: 'Make an address for events of another system; the answer holds it and the signing secret, once',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const { signed, ...facts } = input.body;
    if (facts.payloadSchema !== undefined) checkPayloadSchema(facts.payloadSchema);
    await requireNumber(orgId, facts.numberId);
    const _id = server.newId();
    const key = newSecretToken();
    const signingSecret = signed ? newSecretToken('whsec_') : undefined;
    const record: IncomingWebhookRecord = {
      _id,
      orgId,
      ...facts,
      keyHash: hashSecretToken(key),
      prefix: key.slice(0, 6),
      ...(signingSecret === undefined ? {} : { signingSecret: sealSecret(server.settings, signingSecret, _id) }),
      createdBy: userIdOf(actor) ?? 'apiKey',
      createdAt: new Date(server.now()),
    };
    try {
      await IncomingWebhookModel.create(record);
    } catch (error) {
      if (isDuplicateKey(error)) throw new ApiProblem('WEBHOOK_NAME_TAKEN', [{ field: 'name', rule: 'unique', message: 'There is already a webhook with this name.', fix: 'Choose another name.' }]);
      throw error;
    }
    await audit(call, 'incomingWebhook.created', { kind: 'incomingWebhook', id: _id, name: record.name }, { signed });
    return { webhook: incomingWebhookView(record), url: `${server.settings.PARLEY_PUBLIC_URL.replace(/\/$/, '')}/webhooks/in/${key}`, ...(signingSecret === undefined ? {} : { signingSecret }) };
  },
});
