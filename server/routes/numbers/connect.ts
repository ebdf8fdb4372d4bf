import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { connectNumber } from '../../numbers/connect-number.ts';
import { numberView } from '../../numbers/number-views.ts';

export default defineRoute({
  method: 'post',
  path: '/numbers',
  access: 'numbers.write',
  body: 'NumberCreate',
  response: 'NumberView',
  status: 201,
  summary: 'Connect a business number by its phone number id and access token',
  async handler(call) {
    const { input, orgId, server } = call;
    const number = await connectNumber(server.graph, orgId, input.body, server.now());
    await audit(call, 'number.connected', { kind: 'number', id: number._id, name: number.displayPhoneNumber });
    return numberView(server, number);
  },
});
