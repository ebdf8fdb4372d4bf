import { publish } from '../../activities/store/feed.ts';
import type { FlowRecord } from '../../schemas/generated/types.ts';

/**
 * Tells everybody who looks at the flow or at the list that it is different now. revision: that of the draft, so that
 * whoever has it need not load it. draft: nothing but the draft was saved.
 */
export function flowChanged(orgId: string, { _id: flowId, revision }: Pick<FlowRecord, '_id' | 'revision'>, more: { draft?: true } = {}): void {
  publish({ orgId, topic: 'flows', type: 'flow.changed', id: flowId }, { orgId, topic: `flow:${flowId}`, type: 'flow.changed', id: flowId, data: { revision, ...more } });
}
