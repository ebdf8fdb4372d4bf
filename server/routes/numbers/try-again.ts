import { NumberModel } from '../../../activities/store/models/numbers.ts';
import { changeNumber } from '../../../activities/speed/change-number.ts';
import { closeBreaker } from '../../../activities/whatsapp/breaker.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { numberView } from '../../numbers/number-views.ts';

/** Asks WhatsApp about the number first: while that is refused, the reason is the answer and the number stays stopped. */
export default defineRoute({
  method: 'post',
  path: '/numbers/:id/try-again',
  access: 'numbers.write',
  params: 'IdParams',
  response: 'NumberView',
  summary: 'Let a number that has stopped send again, and with it all that stopped for the same trouble of their account',
  async handler(call) {
    const { input, orgId, server } = call;
    const number = found(await NumberModel.findOne({ _id: input.params.id, orgId }).lean());
    const facts = await server.graph.numberFacts(number._id, server.graph.tokenOf(number));
    await changeNumber(number._id, { facts }, server.now());
    if (await closeBreaker(number._id)) await audit(call, 'number.tried_again', { kind: 'number', id: number._id, name: number.displayPhoneNumber });
    return numberView(server, found(await NumberModel.findById(number._id).lean()));
  },
});
