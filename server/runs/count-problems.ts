import { RunProblemModel } from '../../activities/store/models/run-problems.ts';
import { loadPlans } from '../../activities/engine/plans.ts';
import type { RunProblemCounts } from '../../schemas/generated/types.ts';
import { flowNames } from './problem-views.ts';

interface Group {
  readonly _id: { readonly flowId: string; readonly version: number; readonly planHash: string; readonly nodeId: string; readonly kind: string; readonly code: string };
  readonly count: number;
}

const fields = ['flowId', 'version', 'planHash', 'nodeId', 'kind'] as const;

/** How many runs need a person, by kind, cause and flow; by step when all are of one flow. One pass over the list. */
export async function countProblems(condition: Record<string, unknown>, ofOneFlow: boolean): Promise<RunProblemCounts> {
  const _id = { ...Object.fromEntries(fields.map((field) => [field, `$${field}`])), code: '$error.code' };
  const groups = await RunProblemModel.aggregate<Group>([{ $match: condition }, { $group: { _id, count: { $sum: 1 } } }]);
  const flows = sums(groups, ({ flowId }) => flowId);
  const names = await flowNames(flows.map(([id]) => id));
  return {
    total: total(groups),
    stuck: total(groups.filter((group) => group._id.kind === 'stuck')),
    failed: total(groups.filter((group) => group._id.kind === 'failed')),
    causes: sums(groups, ({ code }) => code).map(([code, count]) => ({ code, count })),
    flows: flows.map(([id, count]) => ({ id, name: names.get(id) ?? id, count })),
    nodes: ofOneFlow ? await nodesOf(groups) : [],
  };
}

async function nodesOf(groups: readonly Group[]): Promise<RunProblemCounts['nodes']> {
  const plans = await loadPlans(groups.map((group) => group._id.planHash));
  const byPlace = Map.groupBy(groups, ({ _id: { version, nodeId } }) => `${version} ${nodeId}`);
  return [...byPlace.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { version, nodeId, planHash } = first._id;
    const node = plans.get(planHash)?.nodes[nodeId];
    return [{ nodeId, version, label: node?.label ?? node?.type ?? nodeId, count: total(same) }];
  }).sort((one, other) => other.count - one.count);
}

function sums(groups: readonly Group[], key: (id: Group['_id']) => string): [string, number][] {
  return [...Map.groupBy(groups, (group) => key(group._id))].map(([name, same]): [string, number] => [name, total(same)]).sort((one, other) => other[1] - one[1]);
}

function total(groups: readonly Group[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
