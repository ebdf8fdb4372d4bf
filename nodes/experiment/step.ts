import type { CountSuccessInput, DrawArmInput, DrawArmResult, ExperimentParams, Measure } from '../../schemas/generated/types.ts';
import type { ActionStep, StepContext, StepEvent, StepResult } from '../contract.ts';
import { afterCommand } from '../shared/after-command.ts';

const experiment: ActionStep<ExperimentParams> = {
  enter: (ctx, params) => ({ do: 'run', command: { kind: 'call', activity: 'drawArm', input: { ...drawInput(ctx, params) } } }),
  resume: (ctx, params, event) => drawn(ctx, params, event),
};

/** The experiment is the step of the flow, whatever its version: counts go on when a text is corrected. */
function trial(ctx: StepContext, { decide = 'manual', minSample = 100 }: ExperimentParams): CountSuccessInput {
  return { orgId: ctx.organisation.id, flowId: ctx.flowId, nodeId: ctx.nodeId, contactId: ctx.contact.id, decide, minSample };
}

function drawInput(ctx: StepContext, params: ExperimentParams): DrawArmInput {
  return { ...trial(ctx, params), arms: params.arms.map(({ key, weight }) => ({ key, weight })), holdout: params.holdout ?? 0 };
}

function drawn(ctx: StepContext, params: ExperimentParams, event: StepEvent): StepResult {
  if (event.kind !== 'commandDone' || !event.ok) return afterCommand(event, 'error');
  const { arm: key, decided } = (event.result ?? {}) as DrawArmResult;
  const detail = decided === true ? { decided } : {};
  if (key === undefined && (params.holdout ?? 0) > 0) return { do: 'go', handle: 'holdout', writes: { measure: measureOf(ctx, params) }, detail };
  // An arm that was taken away since: the contact goes with the first one.
  const arm = params.arms.find((candidate) => candidate.key === key) ?? params.arms[0];
  if (arm === undefined) return { do: 'fail', code: 'VALUE_INVALID', message: 'The experiment has no arm.' };
  const variables = params.saveTo === undefined ? {} : { [params.saveTo]: arm.name };
  return { do: 'go', handle: `arm:${arm.key}`, writes: { variables, measure: measureOf(ctx, params) }, detail: { ...detail, arm: arm.name } };
}

function measureOf(ctx: StepContext, params: ExperimentParams): Measure {
  const { metric, event } = params;
  const common = { activity: 'countSuccess', input: { ...trial(ctx, params) } };
  return metric === 'conversion' ? { ...common, on: 'event', event: event ?? '' } : { ...common, on: metric };
}

export default experiment;
