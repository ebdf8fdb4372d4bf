import type { ChildEvent, ParallelParams } from '../../schemas/generated/types.ts';
import type { ActionStep, FlowValue, StepContext, StepResult } from '../contract.ts';

const parallel: ActionStep<ParallelParams> = {
  enter: (_ctx, { branches }) => ({ do: 'spawn', children: branches.map(({ key }) => ({ branch: key, handle: `branch:${key}` })), local: { ended: 0, arrived: 0 } }),
  resume: (ctx, params, event) => (event.kind === 'child' ? branchEnded(ctx, params, event) : { do: 'decline' }),
};

/** One branch is over: it has arrived where they meet, has failed, or has come to an end of its own. */
function branchEnded(ctx: StepContext, params: ParallelParams, { branch, outcome, met: arrivedAt, error }: ChildEvent): StepResult {
  if (outcome.startsWith('failed:')) return { do: 'fail', code: 'BRANCH_FAILED', message: `The branch "${nameOf(params, branch)}" failed: ${error?.message ?? outcome}`, details: { branch, outcome } };
  const ended = Number(ctx.local['ended']) + 1;
  const arrived = Number(ctx.local['arrived']) + (arrivedAt === undefined ? 0 : 1);
  const met = arrivedAt ?? (ctx.local['met'] as { nodeId: string; handle: string } | undefined);
  const isLast = ended === params.branches.length;
  if (met !== undefined && (isLast || (arrivedAt !== undefined && arrived >= wanted(params)))) return { do: 'go', from: met.nodeId, handle: met.handle, detail: { arrived } };
  // Nobody has arrived anywhere, so there is nothing to go on with.
  if (isLast) return { do: 'finish', outcome };
  const local: Record<string, FlowValue> = { ended, arrived, ...(met !== undefined && { met: { ...met } }) };
  return { do: 'spawn', children: [], local };
}

/** How many branches must have arrived; with all of them, those that ended elsewhere are not waited for. */
function wanted({ branches, join, count = branches.length }: ParallelParams): number {
  if (join === 'any') return 1;
  return join === 'some' ? Math.min(count, branches.length) : branches.length;
}

function nameOf({ branches }: ParallelParams, branch: string): string {
  return branches.find(({ key }) => key === branch)?.name ?? branch;
}

export default parallel;
