import { publish } from '../../../activities/store/feed.ts';
import { NumberModel } from '../../../activities/store/models/numbers.ts';
import { forgetNumber } from '../../../activities/store/number-directory.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'delete',
  path: '/numbers/:id',
  access: 'numbers.write',
  params: 'IdParams',
  summary: 'Disconnect a number; its conversations stay readable',
  async handler(call) {
    const { input, orgId } = call;
    const number = found(await NumberModel.findOneAndDelete({ _id: input.params.id, orgId }).lean());
    forgetNumber(number._id);
    publish({ orgId, topic: 'numbers', type: 'number.changed', id: number._id });
    await audit(call, 'number.disconnected', { kind: 'number', id: number._id, name: number.displayPhoneNumber });
  },
});
