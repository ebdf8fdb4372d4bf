import { NumberModel } from '../../../activities/store/models/numbers.ts';
import { withoutUndefined } from '../../../activities/store/without-undefined.ts';
import { defineRoute } from '../../http/define-route.ts';

export default defineRoute({
  method: 'get',
  path: '/templates/accounts',
  access: 'templates.read',
  response: 'TemplateAccountList',
  summary: 'WhatsApp accounts of the connected numbers',
  async handler({ orgId }) {
    const numbers = await NumberModel.find({ orgId }, { wabaId: 1, accountName: 1, displayPhoneNumber: 1 }).sort({ createdAt: 1 }).lean();
    return { items: [...Map.groupBy(numbers, (number) => number.wabaId)].map(([wabaId, of]) => withoutUndefined({ wabaId, name: of[0]?.accountName, numbers: of.map((number) => number.displayPhoneNumber) })) };
  },
});
