import { WebhookDeliveryModel } from '../../../activities/store/models/webhook-deliveries.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { webhookDeliveryView } from '../../views/webhook-subscription-view.ts';

export default defineRoute({
  method: 'post',
  path: '/webhook-deliveries/:id/redeliver',
  access: 'credentials.manage',
  params: 'IdParams',
  response: 'WebhookDeliveryView',
  status: 202,
  summary: 'Deliver an event again that was delivered or given up; byte for byte the same, under the same id',
  async handler(call) {
    const { input, orgId, server } = call;
    const filter = { _id: input.params.id, orgId };
    const before = found(await WebhookDeliveryModel.findOne(filter).lean());
    const now = new Date(server.now());
    const renewed = { $set: { state: 'waiting' as const, since: now, nextAt: now }, $inc: { round: 1 }, $unset: { deliveredAt: 1 as const } };
    const after = await WebhookDeliveryModel.findOneAndUpdate({ ...filter, round: before.round, state: { $ne: 'waiting' } }, renewed, { returnDocument: 'after' }).lean();
    if (after === null) throw new ApiProblem('CONFLICT', [], 'It is on its way already.');
    await server.conversations.deliver(after);
    await audit(call, 'webhookDelivery.repeated', { kind: 'webhookDelivery', id: after._id }, { event: after.event });
    return webhookDeliveryView(after);
  },
});
