import { FlowFolderModel } from '../../../activities/store/models/flow-folders.ts';
import { FlowModel } from '../../../activities/store/models/flows.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'delete',
  path: '/flow-folders/:id',
  access: 'flows.write',
  params: 'IdParams',
  summary: 'Delete a folder; its flows stay, outside of all folders',
  async handler(call) {
    const { input, orgId } = call;
    const folder = found(await FlowFolderModel.findOne({ _id: input.params.id, orgId }).lean());
    // Flows first: a folder that is gone with flows still in it would hide them.
    await FlowModel.updateMany({ orgId, folderId: folder._id }, { $unset: { folderId: 1 } });
    await FlowFolderModel.deleteOne({ _id: folder._id, orgId });
    await audit(call, 'flowFolder.deleted', { kind: 'flowFolder', id: folder._id, name: folder.name });
  },
});
