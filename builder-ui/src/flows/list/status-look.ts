import type { FlowSummary } from '../../../../schemas/generated/types.ts';
import type { BadgeTone } from '../../ui/Badge.tsx';

export type StatusWord = FlowSummary['status'] | 'changed';

/** How a flow's status is shown; a live flow with unpublished edits says so. */
export function statusLook(flow: Pick<FlowSummary, 'status' | 'hasUnpublishedChanges'>): { word: StatusWord; tone: BadgeTone } {
  if (flow.status === 'live') return flow.hasUnpublishedChanges ? { word: 'changed', tone: 'green' } : { word: 'live', tone: 'green' };
  if (flow.status === 'paused') return { word: 'paused', tone: 'amber' };
  return { word: flow.status, tone: 'neutral' };
}
