import { isDuplicateKey } from '../../../activities/store/duplicate-key.ts';
import { IncomingWebhookModel } from '../../../activities/store/models/incoming-webhooks.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import { audit } from '../../audit.ts';
import { newSecretToken } from '../../auth/secret-token.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { checkPayloadSchema } from '../../incoming/payload-check.ts';
import { requireNumber } from '../../incoming/require-number.ts';
import { sealSecret } from '../../integrations/seal.ts';
import { incomingWebhookView } from '../../views/incoming-webhook-view.ts';

export default defineRoute({
  method: 'patch',
  path: '/incoming-webhooks/:id',
  access: 'credentials.manage',
  params: 'IdParams',
  body: 'IncomingWebhookUpdate',
  response: 'IncomingWebhookUpdated',
  summary: 'Change an address for events; its key stays. Signing that is switched on, or renewed, gives a new secret, told once',
  async handler(call) {
    const { input, orgId, server } = call;
    const { signed, payloadSchema, keyPath, ...facts } = input.body;
    const { _id } = found(await IncomingWebhookModel.findOne({ _id: input.params.id, orgId }, { _id: 1 }).lean());
    if (payloadSchema !== undefined && payloadSchema !== null) checkPayloadSchema(payloadSchema);
    if (facts.numberId !== undefined) await requireNumber(orgId, facts.numberId);
    const signingSecret = signed === true ? newSecretToken('whsec_') : undefined;
    const optional = { payloadSchema, keyPath, signingSecret: signed === undefined ? undefined : signingSecret === undefined ? null : sealSecret(server.settings, signingSecret, _id) };
    const set = Object.entries(optional).filter(([, value]) => value !== undefined && value !== null);
    const unset = Object.entries(optional).filter(([, value]) => value === null).map(([name]): [string, 1] => [name, 1]);
    const changes = { $set: { ...facts, ...Object.fromEntries(set) }, ...(unset.length === 0 ? {} : { $unset: Object.fromEntries(unset) }) };
    try {
      const after = found(await IncomingWebhookModel.findOneAndUpdate({ _id, orgId }, changes, { returnDocument: 'after' }).lean());
      await audit(call, signingSecret === undefined ? 'incomingWebhook.changed' : 'incomingWebhook.secret_replaced', { kind: 'incomingWebhook', id: _id, name: after.name }, { fields: Object.keys(input.body) });
      return { webhook: incomingWebhookView(after), ...(signingSecret === undefined ? {} : { signingSecret }) };
    } catch (error) {
      if (isDuplicateKey(error)) throw new ApiProblem('WEBHOOK_NAME_TAKEN', [{ field: 'name', rule: 'unique', message: 'There is already a webhook with this name.', fix: 'Choose another name.' }]);
      throw error;
    }
  },
});
