import { FlowFolderModel } from '../../../activities/store/models/flow-folders.ts';
import { limits } from '../../../schemas/limits.ts';
import { folderViews } from '../../flows/flow-folders.ts';
import { defineRoute } from '../../http/define-route.ts';

export default defineRoute({
  method: 'get',
  path: '/flow-folders',
  access: 'flows.read',
  response: 'FlowFolderList',
  summary: 'Folders of flows by name; there are at most a hundred',
  async handler({ orgId }) {
    return { items: await folderViews(orgId, await FlowFolderModel.find({ orgId }).sort({ name: 1 }).limit(limits.maxFlowFolders).lean()) };
  },
});
