import { catalogueChanged } from '../../../activities/engine/catalogue.ts';
import { SegmentModel } from '../../../activities/store/models/segments.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { requireUnused } from '../../people/segment-rules.ts';

export default defineRoute({
  method: 'delete',
  path: '/segments/:id',
  access: 'contacts.write',
  params: 'IdParams',
  summary: 'Delete a segment that no flow asks for; its contacts stay',
  async handler(call) {
    const { input, orgId } = call;
    const segment = found(await SegmentModel.findOne({ _id: input.params.id, orgId }).lean());
    await requireUnused(orgId, segment._id);
    await SegmentModel.deleteOne({ _id: segment._id, orgId });
    await catalogueChanged(orgId);
    await audit(call, 'segment.deleted', { kind: 'segment', id: segment._id, name: segment.name });
  },
});
