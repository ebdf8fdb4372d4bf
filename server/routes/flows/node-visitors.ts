import { RunStepModel } from '../../../activities/store/models/run-steps.ts';
import { FlowModel } from '../../../activities/store/models/flows.ts';
import { RunModel, wholeRuns } from '../../../activities/store/models/runs.ts';
import type { NodeVisitors, TraceEntry } from '../../../schemas/generated/types.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { runViews } from '../../views/run-views.ts';

/** Runs that are looked through, and contacts that are told. */
const LOOKED = 60;
const SHOWN = 6;

export default defineRoute({
  method: 'get',
  path: '/flows/:id/nodes/:nodeId/visitors',
  access: 'flows.read',
  params: 'FlowNodeParams',
  response: 'NodeVisitors',
  summary: 'The latest contacts who came by a step, with the way by which they left',
  async handler({ input, orgId }) {
    const { id, nodeId } = input.params;
    const flow = found(await FlowModel.findOne({ _id: id, orgId }, { _id: 1 }).lean());
    const runs = await RunModel.find({ flowId: flow._id, orgId, ...wholeRuns }).sort({ updatedAt: -1, _id: -1 }).limit(LOOKED).lean();
    const steps = await RunStepModel.find({ runId: { $in: runs.map((run) => run._id) } }).lean();
    const entries = Map.groupBy(steps.flatMap((step) => step.entries.map((entry) => ({ runId: step.runId, entry }))), ({ runId }) => runId);
    const came = runs.flatMap((run) => {
      const visit = lastVisit((entries.get(run._id) ?? []).map(({ entry }) => entry), nodeId);
      return visit === undefined ? [] : [{ run, visit }];
    }).toSorted((one, other) => other.visit.at - one.visit.at).slice(0, SHOWN);
    const views = new Map((await runViews(came.map(({ run }) => run))).map((view) => [view.id, view]));
    const items = came.map(({ run, visit }): NodeVisitors['items'][number] => ({
      runId: run._id,
      contact: views.get(run._id)?.contact ?? { id: run.contactId, name: run.contactId },
      at: new Date(visit.at).toISOString(),
      here: run.status !== 'ended' && run.nodeId === nodeId,
      ...(visit.handle === undefined ? {} : { handle: visit.handle }),
    }));
    return { items };
  },
});

/** When a run came to a step the last time, and how it left. */
function lastVisit(entries: readonly TraceEntry[], nodeId: string): { at: number; handle: string | undefined } | undefined {
  const own = entries.filter((entry) => entry.nodeId === nodeId).toSorted((one, other) => one.at - other.at);
  const came = own.findLast((entry) => entry.kind === 'enter' || entry.kind === 'start');
  if (came === undefined) return undefined;
  return { at: came.at, handle: own.findLast((entry) => entry.kind === 'leave' && entry.at >= came.at)?.handle };
}
