import { RunJobModel } from '../../../activities/store/models/run-jobs.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { jobView } from '../../runs/job-view.ts';

export default defineRoute({
  method: 'get',
  path: '/runs/jobs/:id',
  access: 'flows.operate',
  params: 'IdParams',
  response: 'RunJobBody',
  summary: 'How far an action on many runs has come',
  async handler({ input, orgId }) {
    return jobView(found(await RunJobModel.findOne({ _id: input.params.id, orgId }).lean()));
  },
});
