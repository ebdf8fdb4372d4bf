import { FlowFolderModel } from '../../../activities/store/models/flow-folders.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import type { FlowFolderRecord } from '../../../schemas/generated/types.ts';
import { limits } from '../../../schemas/limits.ts';
import { audit } from '../../audit.ts';
import { withFolderName } from '../../flows/flow-folders.ts';
import { defineRoute } from '../../http/define-route.ts';

export default defineRoute({
  method: 'post',
  path: '/flow-folders',
  access: 'flows.write',
  body: 'FlowFolderSave',
  response: 'FlowFolder',
  status: 201,
  summary: 'Make a folder for flows',
  async handler(call) {
    const { input, orgId, server } = call;
    if ((await FlowFolderModel.countDocuments({ orgId })) >= limits.maxFlowFolders) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'name', rule: 'limit', message: `An organisation has at most ${limits.maxFlowFolders} folders.`, fix: 'Delete a folder that is not needed any more.' }]);
    const folder: FlowFolderRecord = { _id: server.newId(), orgId, name: input.body.name.trim(), createdAt: new Date(server.now()) };
    await withFolderName(() => FlowFolderModel.create(folder));
    await audit(call, 'flowFolder.created', { kind: 'flowFolder', id: folder._id, name: folder.name });
    return { id: folder._id, name: folder.name, flows: 0 };
  },
});
