import { publish } from '../../../activities/store/feed.ts';
import { NumberModel } from '../../../activities/store/models/numbers.ts';
import { forgetNumber } from '../../../activities/store/number-directory.ts';
import { audit } from '../../audit.ts';
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
  summary: 'Change the access token, the app secret or the speed of a number',
  async handler(call) {
    const { input, orgId, server } = call;
    const { token, perSecond, appSecret } = input.body;
    const filter = { _id: input.params.id, orgId };
    const number = found(await NumberModel.findOne(filter).lean());
    const renewed = token === undefined ? {} : { ...(await server.graph.numberFacts(number._id, token)), token: server.graph.sealToken(number._id, token) };
    const sealed = typeof appSecret === 'string' ? { appSecret: server.graph.sealAppSecret(number._id, appSecret) } : {};
    const gone = { ...(token === undefined ? {} : { breaker: 1 as const }), ...(appSecret === null ? { appSecret: 1 as const } : {}) };
    const change = { $set: { ...renewed, ...sealed, ...(perSecond === undefined ? {} : { 'speed.perSecond': perSecond }) }, ...(Object.keys(gone).length === 0 ? {} : { $unset: gone }) };
    const changed = found(await NumberModel.findOneAndUpdate(filter, change, { returnDocument: 'after' }).lean());
    forgetNumber(number._id);
    publish({ orgId, topic: 'numbers', type: 'number.changed', id: number._id });
    await audit(call, 'number.updated', { kind: 'number', id: number._id }, { fields: Object.keys(input.body), ...(perSecond === undefined ? {} : { perSecond }) });
    return numberView(server, changed);
  },
});
