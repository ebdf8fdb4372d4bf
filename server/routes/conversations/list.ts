import { ContactModel } from '../../../activities/store/models/contacts.ts';
import { ConversationModel } from '../../../activities/store/models/conversations.ts';
import { containing } from '../../http/containing.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';
import { concernsTeam } from '../../inbox/concerns-team.ts';
import { viewFilter } from '../../inbox/view-filter.ts';
import { searchContacts } from '../../people/search-contacts.ts';
import { conversationItems } from '../../views/conversation-items.ts';

/** More contacts than this match only words that are too short to be meant. */
const mostContacts = 500;

export default defineRoute({
  method: 'get',
  path: '/conversations',
  access: 'inbox.read',
  query: 'ConversationQuery',
  response: 'ConversationList',
  summary: 'Conversations of a view, latest message first',
  async handler({ input, actor, orgId }) {
    const { view = 'all', search, numberId } = input.query;
    const size = pageSizeOf(input.query);
    const filter = {
      ...viewFilter(view, actor, orgId),
      ...(numberId === undefined ? {} : { numberId }),
      $and: [search === undefined ? concernsTeam(view) : await matching(orgId, search), olderThan('lastMessageAt', placeOf(input.query))],
    };
    const records = await ConversationModel.find(filter).sort({ lastMessageAt: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(records, size, (record) => ({ at: record.lastMessageAt.getTime(), id: record._id }));
    return { items: await conversationItems(rows), ...next };
  },
});

/** By the person, or by words of the latest message. */
async function matching(orgId: string, search: string): Promise<{ $or: Record<string, unknown>[] }> {
  const contacts = await ContactModel.find({ orgId, ...searchContacts(search) }, { _id: 1 }).sort({ _id: -1 }).limit(mostContacts).lean();
  return { $or: [{ contactId: { $in: contacts.map((contact) => contact._id) } }, { 'lastMessage.preview': containing(search) }] };
}
