import { forgetPrices } from '../../../activities/costs/price-table-of.ts';
import { PriceCardModel } from '../../../activities/store/models/price-cards.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'delete',
  path: '/price-cards/:id',
  access: 'costs.write',
  params: 'IdParams',
  summary: 'Take an imported price card away; that of the product counts again',
  async handler(call) {
    const { orgId, input } = call;
    const records = await PriceCardModel.find({ orgId }).lean();
    const { _id, card } = found(records.find((record) => record.card.id === input.params.id));
    await PriceCardModel.deleteOne({ _id, orgId });
    forgetPrices(orgId);
    await audit(call, 'price-card.deleted', { kind: 'price-card', id: card.id, name: card.name });
  },
});
