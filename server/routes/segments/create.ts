import { catalogueChanged } from '../../../activities/engine/catalogue.ts';
import { SegmentModel } from '../../../activities/store/models/segments.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import type { SegmentRecord } from '../../../schemas/generated/types.ts';
import { limits } from '../../../schemas/limits.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { requireContactCondition, withSegmentName } from '../../people/segment-rules.ts';
import { segmentView } from '../../views/segment-view.ts';

export default defineRoute({
  method: 'post',
  path: '/segments',
  access: 'contacts.write',
  body: 'SegmentCreate',
  response: 'SegmentView',
  status: 201,
  summary: 'Save a condition over contacts as a segment',
  async handler(call) {
    const { input, orgId, server } = call;
    const { name, condition } = input.body;
    requireContactCondition(condition);
    if ((await SegmentModel.countDocuments({ orgId })) >= limits.maxSegments) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'name', rule: 'limit', message: `An organisation has at most ${limits.maxSegments} segments.`, fix: 'Remove a segment that is not needed any more.' }]);
    const segment: SegmentRecord = { _id: server.newId(), orgId, name: name.trim(), condition, createdAt: new Date(server.now()) };
    await withSegmentName(() => SegmentModel.create(segment));
    await catalogueChanged(orgId);
    await audit(call, 'segment.created', { kind: 'segment', id: segment._id, name: segment.name });
    return segmentView(segment);
  },
});
