import { RunModel, wholeRuns } from '../../../activities/store/models/runs.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';
import { findConversation } from '../../inbox/find-conversation.ts';
import { runViews } from '../../views/run-views.ts';

export default defineRoute({
  method: 'get',
  path: '/conversations/:id/runs',
  access: 'inbox.read',
  params: 'IdParams',
  query: 'PageQuery',
  response: 'RunList',
  summary: 'What flows did and do in a conversation, newest first',
  async handler({ input, orgId }) {
    const conversation = await findConversation(orgId, input.params.id);
    const size = pageSizeOf(input.query);
    const filter = { conversationId: conversation._id, orgId, ...wholeRuns, ...olderThan('startedAt', placeOf(input.query)) };
    const runs = await RunModel.find(filter).sort({ startedAt: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(runs, size, (run) => ({ at: run.startedAt.getTime(), id: run._id }));
    return { items: await runViews(rows), ...next };
  },
});
