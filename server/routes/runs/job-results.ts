import { RunJobChunkModel } from '../../../activities/store/models/run-job-chunks.ts';
import { RunJobModel } from '../../../activities/store/models/run-jobs.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { cursorOf, placeOf } from '../../http/paging.ts';
import { contactNames } from '../../runs/problem-views.ts';

export default defineRoute({
  method: 'get',
  path: '/runs/jobs/:id/results',
  access: 'flows.operate',
  params: 'IdParams',
  query: 'PageQuery',
  response: 'RunJobResultList',
  summary: 'What became of each run of an action on many; a page is a hundred runs, whatever limit says',
  async handler({ input, orgId }) {
    const job = found(await RunJobModel.findOne({ _id: input.params.id, orgId }, { chunks: 1 }).lean());
    const chunk = Number(placeOf(input.query)?.at ?? 0);
    const { entries = [] } = (await RunJobChunkModel.findOne({ _id: `${job._id}:${chunk}`, orgId }).lean()) ?? {};
    const names = await contactNames(entries.map(({ contactId }) => contactId));
    const items = entries.map(({ runId, contactId, result, reason }) => ({ runId, contact: { id: contactId, name: names.get(contactId) ?? contactId }, result, ...(reason === undefined ? {} : { reason }) }));
    return { items, ...(chunk + 1 < (job.chunks ?? 0) ? { nextCursor: cursorOf({ at: chunk + 1, id: job._id }) } : {}) };
  },
});
