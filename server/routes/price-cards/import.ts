import { forgetPrices } from '../../../activities/costs/price-table-of.ts';
import { PriceCardModel } from '../../../activities/store/models/price-cards.ts';
import { audit } from '../../audit.ts';
import { auditActor } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { readPriceCard } from '../../costs/read-price-card.ts';

export default defineRoute({
  method: 'post',
  path: '/price-cards',
  access: 'costs.write',
  body: 'PriceCardImport',
  response: 'PriceCard',
  status: 201,
  summary: 'Import a price card; one of the same currency and day is replaced. What is charged already stays as it is',
  async handler(call) {
    const { orgId, server, actor } = call;
    const card = readPriceCard(call.input.body);
    const _id = `${orgId}:${card.currency}:${card.validFrom}`;
    await PriceCardModel.replaceOne({ _id }, { _id, orgId, card, importedBy: auditActor(actor).id ?? '', importedAt: new Date(server.now()) }, { upsert: true });
    forgetPrices(orgId);
    await audit(call, 'price-card.imported', { kind: 'price-card', id: card.id, name: card.name }, { markets: card.rates.length, source: card.source });
    return card;
  },
});
