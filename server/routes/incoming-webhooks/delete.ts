import { IncomingWebhookModel } from '../../../activities/store/models/incoming-webhooks.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'delete',
  path: '/incoming-webhooks/:id',
  access: 'credentials.manage',
  params: 'IdParams',
  summary: 'Delete an address for events; what is sent there is refused at once',
  async handler(call) {
    const { input, orgId } = call;
    const webhook = found(await IncomingWebhookModel.findOneAndDelete({ _id: input.params.id, orgId }).lean());
    await audit(call, 'incomingWebhook.deleted', { kind: 'incomingWebhook', id: webhook._id, name: webhook.name });
  },
});
