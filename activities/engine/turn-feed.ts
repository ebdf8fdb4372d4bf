import type { AutomationSummary, ConversationKey, FeedEvent, TraceEntry } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import { userName } from '../store/user-names.ts';
import { withoutUndefined } from '../store/without-undefined.ts';

const shownOnCanvas = new Set<TraceEntry['kind']>(['start', 'enter', 'leave', 'wait', 'error', 'end']);

/** Live updates of a turn: the path on the canvas, and what the inbox shows of automation. */
export async function turnFeed(key: ConversationKey, trace: readonly TraceEntry[], automation: AutomationSummary | undefined): Promise<FeedEvent[]> {
  const moves = trace.flatMap((entry): FeedEvent[] => {
    if (entry.flowId === undefined || entry.runId === undefined || !shownOnCanvas.has(entry.kind)) return [];
    const { kind, runId, nodeId, handle, version, at } = entry;
    return [{ orgId: key.orgId, topic: `flow:${entry.flowId}`, type: 'run.moved', id: runId, data: withoutUndefined({ kind, runId, nodeId, handle, version, at, contactId: key.contactId }) }];
  });
  return automation === undefined ? moves : [...moves, ...(await automationEvents(key, automation))];
}

async function automationEvents({ orgId, numberId, contactId }: ConversationKey, automation: AutomationSummary): Promise<FeedEvent[]> {
  const id = conversationId(numberId, contactId);
  const { pausedBy } = automation;
  const person = pausedBy === undefined ? undefined : { id: pausedBy, name: (await userName(pausedBy)) ?? pausedBy };
  // `paused` of a run is for the sender; the inbox reads the state.
  const runs = automation.runs.map(({ paused: _paused, ...run }) => run);
  const data = { automation: withoutUndefined({ ...automation, runs, pausedBy: person }) };
  return [`conversations`, `conversation:${id}`].map((topic) => ({ orgId, topic, type: 'conversation.changed', id, data }));
}
