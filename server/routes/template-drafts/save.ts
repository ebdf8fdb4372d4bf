import { TemplateDraftModel } from '../../../activities/store/models/template-drafts.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import { defineRoute } from '../../http/define-route.ts';
import { findTemplateDraft, requireSmall, savedBy, templateDraftView } from '../../templates/template-drafts.ts';

export default defineRoute({
  method: 'put',
  path: '/template-drafts/:id',
  access: 'templates.write',
  params: 'IdParams',
  body: 'TemplateDraftSave',
  response: 'TemplateDraftView',
  summary: 'Save a draft of a template, based on the revision that was loaded',
  unaudited: 'Drafts are saved every few seconds; what counts is that they are submitted.',
  async handler({ input, orgId, actor, server }) {
    const { revision, content } = input.body;
    requireSmall(content);
    const before = await findTemplateDraft(orgId, input.params.id);
    const { ttlSeconds: _gone, ...kept } = before;
    const draft = { ...kept, ...content, ...savedBy(actor, server.now()), revision: revision + 1 };
    const { matchedCount } = await TemplateDraftModel.replaceOne({ _id: before._id, orgId, revision }, draft);
    if (matchedCount === 0) throw new ApiProblem('CONFLICT', [{ field: 'revision', rule: 'revision', message: `The draft is at revision ${before.revision}.` }], 'Somebody else saved this draft in the meantime. Load it again.');
    return templateDraftView(draft);
  },
});
