import { publish } from '../../activities/store/feed.ts';

/** Tells everybody who has the flow open that its tests are others now. */
export function testsChanged(orgId: string, flowId: string): void {
  publish({ orgId, topic: `flow:${flowId}`, type: 'tests.changed', id: flowId });
}
