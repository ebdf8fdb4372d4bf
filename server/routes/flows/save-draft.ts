import { userIdOf } from '../../auth/actor.ts';
import { findIssues } from '../../flows/find-issues.ts';
import { hasUnpublishedChanges } from '../../flows/has-unpublished-changes.ts';
import { keepTrial } from '../../flows/keep-trial.ts';
import { saveDraft } from '../../flows/save-draft.ts';
import { defineRoute } from '../../http/define-route.ts';

export default defineRoute({
  method: 'put',
  path: '/flows/:id/draft',
  access: 'flows.write',
  params: 'IdParams',
  body: 'DraftSave',
  response: 'DraftSaved',
  summary: 'Save the draft, based on the revision that was loaded',
  unaudited: 'Drafts are saved every few seconds; what counts is their publication.',
  async handler({ input, actor, orgId, server }) {
    const flow = await saveDraft({ flowId: input.params.id, orgId, ...input.body, author: userIdOf(actor), now: server.now() });
    const issues = await findIssues(flow);
    await keepTrial(flow, issues, server.now());
    return { revision: flow.revision, updatedAt: flow.updatedAt.toISOString(), hasUnpublishedChanges: await hasUnpublishedChanges(flow), issues };
  },
});
