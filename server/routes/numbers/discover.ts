import { NumberModel } from '../../../activities/store/models/numbers.ts';
import { defineRoute } from '../../http/define-route.ts';

/** Asks with the token given and stores nothing: what is chosen is connected by POST /numbers. */
export default defineRoute({
  method: 'post',
  path: '/numbers/discover',
  access: 'numbers.write',
  body: 'NumberDiscovery',
  response: 'DiscoveredNumbers',
  summary: 'List the numbers of a WhatsApp Business Account',
  unaudited: 'It only reads.',
  async handler({ input, server }) {
    const { wabaId, token } = input.body;
    const numbers = await server.graph.numbersOf(wabaId, token);
    const known = await NumberModel.find({ _id: { $in: numbers.map((number) => number.id) } }, { _id: 1 }).lean();
    const connected = new Set(known.map((number) => number._id));
    return { items: numbers.map(({ id, displayPhoneNumber, verifiedName, status }) => ({ id, displayPhoneNumber, verifiedName, status, connected: connected.has(id) })) };
  },
});
