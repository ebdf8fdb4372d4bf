import { TemplateDraftModel } from '../../../activities/store/models/template-drafts.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import type { TemplateDraftRecord } from '../../../schemas/generated/types.ts';
import { limits } from '../../../schemas/limits.ts';
import { defineRoute } from '../../http/define-route.ts';
import { requireSmall, savedBy, templateDraftView } from '../../templates/template-drafts.ts';

export default defineRoute({
  method: 'post',
  path: '/template-drafts',
  access: 'templates.write',
  body: 'TemplateDraftContent',
  response: 'TemplateDraftView',
  status: 201,
  summary: 'Keep a template that is being written; WhatsApp is not told of it',
  unaudited: 'Drafts are saved every few seconds; what counts is that they are submitted.',
  async handler({ input, orgId, actor, server }) {
    requireSmall(input.body);
    if ((await TemplateDraftModel.countDocuments({ orgId })) >= limits.maxTemplateDrafts) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'name', rule: 'limit', limit: limits.maxTemplateDrafts, message: `An organisation has at most ${limits.maxTemplateDrafts} drafts of templates.`, fix: 'Submit or delete one first.' }]);
    const now = server.now();
    const draft: TemplateDraftRecord = { _id: server.newId(), orgId, ...input.body, revision: 1, createdAt: new Date(now), ...savedBy(actor, now) };
    await TemplateDraftModel.create(draft);
    return templateDraftView(draft);
  },
});
