import { forecastCost } from '../../../activities/costs/forecast-cost.ts';
import { ContactModel } from '../../../activities/store/models/contacts.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { findConversation } from '../../inbox/find-conversation.ts';

const categories = ['marketing', 'utility', 'authentication'] as const;

export default defineRoute({
  method: 'get',
  path: '/conversations/:id/template-prices',
  access: 'inbox.reply',
  params: 'IdParams',
  response: 'TemplatePrices',
  summary: 'What a template of each category will probably cost in a conversation',
  async handler({ input, orgId, server }) {
    const conversation = await findConversation(orgId, input.params.id);
    const { numberId, contactId } = conversation;
    const contact = found(await ContactModel.findOne({ _id: contactId, orgId }, { country: 1 }).lean());
    return { items: await Promise.all(categories.map((category) => forecastCost({ orgId, numberId, category, contact, conversation, now: server.now() }))) };
  },
});
