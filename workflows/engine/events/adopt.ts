import type { ControlEvent, ConversationMemory, ConversationState } from '../../../schemas/generated/types.ts';
import { pauseAll, takeOver } from '../runs/take-over.ts';
import { note, type Sprint } from '../sprint.ts';

/**
 * The contact of another conversation turned out to be this one: what was running there goes on here, where it stood and
 * with its deadlines. If a person has either of the conversations, they have both.
 */
export function onAdopt(sprint: Sprint, { state: from, id }: ControlEvent): void {
  if (from === undefined) return;
  const { state } = sprint;
  if (from.paused !== null && state.paused === null) takeOver(sprint, from.paused.userId);
  const have = new Set(state.runs.map((run) => run.id));
  const runs = from.runs.filter((run) => !have.has(run.id)).map((run) => ({ ...structuredClone(run), path: `${run.path ?? ''}m` }));
  const watches = from.watches.filter((watch) => !state.watches.some(({ flowId, nodeId }) => flowId === watch.flowId && nodeId === watch.nodeId)).map((watch) => ({ ...watch }));
  state.messages = { ...from.messages, ...state.messages };
  state.runs.push(...runs);
  state.watches.push(...watches);
  for (const list of ['held', 'queue', 'missed'] as const) if (from[list] !== undefined) Object.assign(state, { [list]: [...(state[list] ?? []), ...from[list]] });
  state.memory = joinedMemory(state.memory, from);
  if (state.paused !== null && from.paused === null) pauseAll(sprint, runs, watches);
  note(sprint, 'resume', { detail: { by: 'merge', eventId: id, runs: runs.map((run) => run.id) } });
}

/** How often flows were entered and what was sent: both count for the one person. */
function joinedMemory(into: ConversationMemory, { memory: from }: ConversationState): ConversationMemory {
  const entries = { ...into.entries };
  for (const [flowId, entry] of Object.entries(from.entries)) {
    const known = entries[flowId];
    const endedAt = latest(known?.endedAt, entry.endedAt);
    entries[flowId] = known === undefined ? entry : { count: known.count + entry.count, enteredAt: Math.max(known.enteredAt, entry.enteredAt), ...(endedAt === undefined ? {} : { endedAt }) };
  }
  const sent = [...(into.sent ?? []), ...(from.sent ?? [])].sort((one, other) => one.at - other.at);
  return {
    ...into,
    entries,
    sends: [...into.sends, ...from.sends].sort((one, other) => one - other),
    ...(sent.length === 0 ? {} : { sent }),
    ...times(into, from),
  };
}

function times(into: ConversationMemory, from: ConversationMemory): Partial<ConversationMemory> {
  const names = ['lastInboundAt', 'lastAgentReplyAt', 'lastOutboundAt'] as const;
  return Object.fromEntries(names.flatMap((name) => {
    const at = latest(into[name], from[name]);
    return at === undefined ? [] : [[name, at]];
  }));
}

function latest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}
