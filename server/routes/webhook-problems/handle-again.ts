import { WebhookEventModel } from '../../../activities/store/models/webhook-events.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { readWebhook } from '../../webhook/explain.ts';
import { numbersOfAll, organisationsOf } from '../../webhook/owners.ts';

/** Everything in it that was handled already stays as it is: events have natural keys. Whichever server looks next takes it up. */
export default defineRoute({
  method: 'post',
  path: '/webhook-problems/:id/handle-again',
  access: 'numbers.write',
  params: 'IdParams',
  status: 204,
  summary: 'Handle a kept webhook once more, for example after its number was connected',
  async handler(call) {
    const { input, orgId } = call;
    const filter = { _id: input.params.id, orgIds: orgId, state: { $ne: 'new' as const }, problem: { $exists: true } };
    const row = found(await WebhookEventModel.findOne(filter).lean());
    // Whom it concerns may be known only now.
    const orgIds = await organisationsOf(await numbersOfAll(readWebhook(JSON.parse(row.body), 'webhook')));
    const { modifiedCount } = await WebhookEventModel.updateOne(filter, { $set: { state: 'new', attempts: 0, orgIds }, $unset: { problem: 1, claimedUntil: 1, claimedBy: 1 } });
    if (modifiedCount > 0) await audit(call, 'webhook.handled_again', { kind: 'webhook', id: row._id });
  },
});
