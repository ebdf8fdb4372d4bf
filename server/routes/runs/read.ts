import { RunModel } from '../../../activities/store/models/runs.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { runEntries } from '../../runs/run-entries.ts';
import { runRelatives } from '../../runs/run-relatives.ts';
import { runViews } from '../../views/run-views.ts';

export default defineRoute({
  method: 'get',
  path: '/runs/:id',
  access: 'flows.read',
  params: 'IdParams',
  response: 'RunPath',
  summary: 'A run and the path it took, step by step with reasons',
  async handler({ input, orgId }) {
    const run = found(await RunModel.findOne({ _id: input.params.id, orgId }).lean());
    const [entries, [view], relatives] = await Promise.all([runEntries(orgId, run._id), runViews([run]), runRelatives(run)]);
    return { run: found(view), entries, ...relatives };
  },
});
