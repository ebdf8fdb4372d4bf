import { NumberModel } from '../../../activities/store/models/numbers.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { numberView } from '../../numbers/number-views.ts';

export default defineRoute({
  method: 'get',
  path: '/numbers/:id',
  access: 'numbers.read',
  params: 'IdParams',
  response: 'NumberView',
  summary: 'One business number with its state, plan and what it sends',
  async handler({ input, orgId, server }) {
    return numberView(server, found(await NumberModel.findOne({ _id: input.params.id, orgId }).lean()));
  },
});
