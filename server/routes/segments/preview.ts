import { defineRoute } from '../../http/define-route.ts';
import { countSegment } from '../../people/count-segment.ts';
import { requireContactCondition } from '../../people/segment-rules.ts';

export default defineRoute({
  method: 'post',
  path: '/segments/preview',
  access: 'contacts.read',
  body: 'SegmentPreview',
  response: 'SegmentCount',
  summary: 'Count the contacts who fit a condition, without saving anything',
  unaudited: 'It changes nothing.',
  async handler({ input, orgId, server }) {
    requireContactCondition(input.body.condition);
    return countSegment(orgId, input.body.condition, server.now());
  },
});
