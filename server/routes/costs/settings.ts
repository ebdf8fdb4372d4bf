import { forgetPrices } from '../../../activities/costs/price-table-of.ts';
import { OrganisationModel } from '../../../activities/store/models/organisations.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';

export default defineRoute({
  method: 'put',
  path: '/costs/settings',
  access: 'costs.write',
  body: 'CostSettings',
  response: 'CostSettings',
  summary: 'Set the currency in which WhatsApp bills the organisation',
  async handler(call) {
    const { currency } = call.input.body;
    await OrganisationModel.updateOne({ _id: call.orgId }, currency === '' ? { $unset: { billingCurrency: 1 } } : { $set: { billingCurrency: currency } });
    forgetPrices(call.orgId);
    await audit(call, 'costs.currency', { kind: 'organisation', id: call.orgId }, { currency });
    return { currency };
  },
});
