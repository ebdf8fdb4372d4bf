import { FlowVersionModel } from '../../../activities/store/models/flow-versions.ts';
import { versionItems } from '../../flows/version-items.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'get',
  path: '/flows/:id/versions/:number',
  access: 'flows.read',
  params: 'VersionParams',
  response: 'FlowVersionDetail',
  summary: 'One published version with its graph',
  async handler({ input, orgId }) {
    const { id, number } = input.params;
    const version = found(await FlowVersionModel.findOne({ _id: `${id}:${number}`, orgId }).lean());
    const [item] = await versionItems([version]);
    return { version: found(item), graph: version.graph };
  },
});
