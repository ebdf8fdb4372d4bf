import { publish } from '../../activities/store/feed.ts';

/** Tells everybody who looks at the flow or at the list that it is different now. */
export function flowChanged(orgId: string, flowId: string): void {
  publish({ orgId, topic: 'flows', type: 'flow.changed', id: flowId }, { orgId, topic: `flow:${flowId}`, type: 'flow.changed', id: flowId });
}
