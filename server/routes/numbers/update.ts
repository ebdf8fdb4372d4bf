import { changeNumber } from '../../../activities/speed/change-number.ts';
import { publish } from '../../../activities/store/feed.ts';
import { withoutUndefined } from '../../../activities/store/without-undefined.ts';
import { NumberModel } from '../../../activities/store/models/numbers.ts';
import { forgetNumber } from '../../../activities/store/number-directory.ts';
import { flatPlan } from '../../../schemas/speed-plans.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { numberView } from '../../numbers/number-views.ts';

/** A new token is tried before it replaces the old one, and closes the breaker that a bad one opened. */
export default defineRoute({
  method: 'patch',
  path: '/numbers/:id',
  access: 'numbers.write',
  params: 'IdParams',
  body: 'NumberUpdate',
  response: 'NumberView',
  summary: 'Change the access token, the app secret or the speed plan of a number',
  async handler(call) {
    const { input, orgId, server } = call;
    const { token, perSecond, appSecret } = input.body;
    const plan = input.body.plan ?? (perSecond === undefined ? undefined : flatPlan(perSecond));
    const filter = { _id: input.params.id, orgId };
    const number = found(await NumberModel.findOne(filter).lean());
    const facts = token === undefined ? {} : await server.graph.numberFacts(number._id, token);
    const sealed = { ...(token === undefined ? {} : { token: server.graph.sealToken(number._id, token) }), ...(typeof appSecret === 'string' ? { appSecret: server.graph.sealAppSecret(number._id, appSecret) } : {}) };
    const gone = { ...(token === undefined ? {} : { breaker: 1 as const }), ...(appSecret === null ? { appSecret: 1 as const } : {}) };
    if (Object.keys(sealed).length > 0) await NumberModel.updateOne(filter, { $set: sealed });
    if (Object.keys(gone).length > 0) await NumberModel.updateOne(filter, { $unset: gone });
    const chosen = plan === undefined ? {} : { plan: withoutUndefined({ plan, userId: userIdOf(call.actor) }) };
    const changed = found(await changeNumber(number._id, { facts, ...chosen }, server.now()));
    forgetNumber(number._id);
    publish({ orgId, topic: 'numbers', type: 'number.changed', id: number._id });
    const target = { kind: 'number' as const, id: number._id, name: number.displayPhoneNumber };
    if (plan !== undefined) await audit(call, 'number.updated', target, { plan: plan.preset, perMinute: plan.perMinute });
    if (token !== undefined) await audit(call, 'number.token_replaced', target);
    if (appSecret !== undefined) await audit(call, 'number.app_secret_changed', target, { set: appSecret !== null });
    return numberView(server, changed);
  },
});
