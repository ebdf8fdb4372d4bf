import { changeNumber } from '../../../activities/speed/change-number.ts';
import { NumberModel } from '../../../activities/store/models/numbers.ts';
import { closeBreaker } from '../../../activities/whatsapp/breaker.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { numberView } from '../../numbers/number-views.ts';

/** Code of the refusal to send from a number that is not registered (Meta, error codes). */
const NOT_REGISTERED = '133010';

/** What a number needs once before it sends, and again after it was deregistered (WhatsApp answers 133010 until then). */
export default defineRoute({
  method: 'post',
  path: '/numbers/:id/register',
  access: 'numbers.write',
  params: 'IdParams',
  body: 'NumberRegister',
  response: 'NumberView',
  summary: 'Register a number for the Cloud API with its PIN, so that it can send',
  async handler(call) {
    const { input, orgId, server } = call;
    const number = found(await NumberModel.findOne({ _id: input.params.id, orgId }).lean());
    const token = server.graph.tokenOf(number);
    await server.graph.ask({ method: 'POST', path: `${encodeURIComponent(number._id)}/register`, token, body: { messaging_product: 'whatsapp', pin: input.body.pin } });
    await audit(call, 'number.registered', { kind: 'number', id: number._id, name: number.displayPhoneNumber });
    await changeNumber(number._id, { facts: await server.graph.numberFacts(number._id, token) }, server.now());
    // Another trouble is not over with this.
    if (number.breaker?.code === NOT_REGISTERED) await closeBreaker(number._id);
    return numberView(server, found(await NumberModel.findById(number._id).lean()));
  },
});
