import { defineRoute } from '../../http/define-route.ts';
import { previewMerge } from '../../people/preview-merge.ts';

export default defineRoute({
  method: 'post',
  path: '/contacts/:id/merge-preview',
  access: 'contacts.write',
  params: 'IdParams',
  body: 'ContactMergeStart',
  response: 'ContactMergePreview',
  summary: 'What would happen to everything if another contact became part of this one',
  unaudited: 'It changes nothing.',
  async handler({ input, orgId }) {
    return previewMerge(orgId, input.params.id, input.body.fromId);
  },
});
