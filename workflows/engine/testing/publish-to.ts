import type { ControlEvent } from '../../../schemas/generated/types.ts';
import { caseGraph } from '../case/case-flow.ts';
import { compilePlan } from '../compile-plan.ts';
import { smallNodes } from './small-nodes.ts';
import type { Stage, StagedFlow } from './stage.ts';

/** Makes the flow the live version 2 of the stage's only flow; gives the event that tells its run. Without a flow the run is to stop. */
export function publishTo(stage: Stage, flow: StagedFlow | undefined, more: Partial<ControlEvent> = {}): ControlEvent {
  const [flowId = ''] = stage.input.live.map((entry) => entry.flowId);
  const event: ControlEvent = { kind: 'control', id: `publish-${stage.now}`, at: stage.now, action: 'publish', runId: stage.state.runs[0]?.id ?? '', flowId, version: 2, ...more };
  if (flow === undefined) return event;
  const plans = new Map(stage.input.plans).set('v2', compilePlan(flowId, 'journey', caseGraph(flow, {}, smallNodes), smallNodes));
  const live = stage.input.live.map((entry) => ({ ...entry, planHash: 'v2', version: 2 }));
  stage.input = { ...stage.input, plans, live };
  return { mapping: {}, ...event, planHash: 'v2' };
}
