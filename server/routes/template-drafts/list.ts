import { TemplateDraftModel } from '../../../activities/store/models/template-drafts.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';
import { templateDraftView } from '../../templates/template-drafts.ts';

export default defineRoute({
  method: 'get',
  path: '/template-drafts',
  access: 'templates.read',
  query: 'PageQuery',
  response: 'TemplateDraftList',
  summary: 'Templates that are being written, changed last first',
  async handler({ input, orgId }) {
    const size = pageSizeOf(input.query);
    const drafts = await TemplateDraftModel.find({ orgId, ...olderThan('updatedAt', placeOf(input.query)) }).sort({ updatedAt: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(drafts, size, (draft) => ({ at: draft.updatedAt.getTime(), id: draft._id }));
    return { items: rows.map(templateDraftView), ...next };
  },
});
