import type { FlowValue } from '../../../nodes/contract.ts';
import type { EngineEvent, FlowPlan, InboundMessage, LiveFlow } from '../../../schemas/generated/types.ts';

/** Why a flow is started: an event, a deadline of an armed trigger, or another flow. */
export type StartCause = EngineEvent['kind'] | 'timer' | 'flow';

/** What is known of a run before it exists. */
export interface Start {
  flow: LiveFlow;
  plan: FlowPlan;
  /** The trigger, or with a start by hand any node. */
  nodeId: string;
  cause: StartCause;
  /** Id of the event, and what else makes the start different from other starts of the same flow. */
  causeId: string;
  message?: InboundMessage | undefined;
  variables?: Record<string, FlowValue> | undefined;
  detail?: Record<string, FlowValue> | undefined;
  /** It answers what the customer has just written, because whoever starts it does. */
  replying?: boolean;
}
