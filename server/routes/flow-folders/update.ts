import { FlowFolderModel } from '../../../activities/store/models/flow-folders.ts';
import type { FlowFolder } from '../../../schemas/generated/types.ts';
import { audit } from '../../audit.ts';
import { folderViews, withFolderName } from '../../flows/flow-folders.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'patch',
  path: '/flow-folders/:id',
  access: 'flows.write',
  params: 'IdParams',
  body: 'FlowFolderSave',
  response: 'FlowFolder',
  summary: 'Rename a folder of flows',
  async handler(call): Promise<FlowFolder> {
    const { input, orgId } = call;
    const folder = found(await withFolderName(() => FlowFolderModel.findOneAndUpdate({ _id: input.params.id, orgId }, { $set: { name: input.body.name.trim() } }, { returnDocument: 'after' }).lean()));
    await audit(call, 'flowFolder.changed', { kind: 'flowFolder', id: folder._id, name: folder.name });
    return found((await folderViews(orgId, [folder]))[0] ?? null);
  },
});
