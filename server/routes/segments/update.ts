import { catalogueChanged } from '../../../activities/engine/catalogue.ts';
import { SegmentModel } from '../../../activities/store/models/segments.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { requireContactCondition, withSegmentName } from '../../people/segment-rules.ts';
import { segmentView } from '../../views/segment-view.ts';

export default defineRoute({
  method: 'patch',
  path: '/segments/:id',
  access: 'contacts.write',
  params: 'IdParams',
  body: 'SegmentUpdate',
  response: 'SegmentView',
  summary: 'Rename a segment, or change who belongs to it; it counts for running flows at once',
  async handler(call) {
    const { input, orgId } = call;
    const { name, condition } = input.body;
    if (condition !== undefined) requireContactCondition(condition);
    const $set = { ...(name === undefined ? {} : { name: name.trim() }), ...(condition === undefined ? {} : { condition }) };
    const segment = found(await withSegmentName(() => SegmentModel.findOneAndUpdate({ _id: input.params.id, orgId }, { $set }, { returnDocument: 'after' }).lean()));
    await catalogueChanged(orgId);
    await audit(call, 'segment.changed', { kind: 'segment', id: segment._id, name: segment.name }, { fields: Object.keys(input.body) });
    return segmentView(segment);
  },
});
