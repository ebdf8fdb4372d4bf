import { ConversationModel } from '../../../activities/store/models/conversations.ts';
import { defineRoute } from '../../http/define-route.ts';
import { concernsTeam } from '../../inbox/concerns-team.ts';
import { viewFilter } from '../../inbox/view-filter.ts';

export default defineRoute({
  method: 'get',
  path: '/conversations/counts',
  access: 'inbox.read',
  response: 'ConversationCounts',
  summary: 'How many conversations each view holds',
  async handler({ actor, orgId }) {
    const count = (view: 'mine' | 'unassigned' | 'all' | 'closed'): Promise<number> => ConversationModel.countDocuments({ ...viewFilter(view, actor, orgId), ...concernsTeam(view) });
    const [mine, unassigned, all, closed] = await Promise.all([count('mine'), count('unassigned'), count('all'), count('closed')]);
    return { mine, unassigned, all, closed };
  },
});
