import { MessageModel } from '../../activities/store/models/messages.ts';
import { withoutUndefined } from '../../activities/store/without-undefined.ts';
import type { RunProblemCommand, TraceEntry } from '../../schemas/generated/types.ts';

/** The last thing that a step of a run asked for; of a message also what it says and how far it came. */
export async function lastCommand(orgId: string, entries: readonly TraceEntry[], nodeId: string): Promise<RunProblemCommand | undefined> {
  const entry = entries.findLast((candidate) => candidate.kind === 'command' && candidate.nodeId === nodeId);
  const { id, kind } = entry?.detail ?? {};
  if (entry === undefined || typeof id !== 'string' || typeof kind !== 'string') return undefined;
  const message = kind === 'send' ? await MessageModel.findOne({ _id: id, orgId }).lean() : null;
  return withoutUndefined({ id, kind, at: new Date(entry.at).toISOString(), content: message?.content, state: message?.state });
}
