import type { AutomationSummary, ConversationRecord, ConversationState } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import { advance } from '../../workflows/engine/advance.ts';
import { contactEvents } from '../../workflows/engine/contact-events.ts';
import { initialState } from '../../workflows/engine/initial-state.ts';
import type { TurnInput, TurnOutput } from '../../workflows/activity-contract.ts';
import { publish } from '../store/feed.ts';
import { automationSummary } from './automation-summary.ts';
import { loadPlans } from './plans.ts';
import { runChanges } from './run-records.ts';
import { loadScene } from './scene.ts';
import { storeTurn } from './store-turn.ts';
import { turnFeed } from './turn-feed.ts';

/**
 * One turn of a conversation: reads what the engine must know, lets it decide, stores what the decision leaves
 * behind and hands the commands to the workflow. Safe to repeat with the same turn.
 */
export async function advanceConversation(input: TurnInput): Promise<TurnOutput> {
  const { key, events, now, turn } = input;
  const scene = await loadScene(key);
  // A deleted contact takes its conversations with it.
  if (scene === undefined) return { state: input.state ?? initialState(), commands: [], followUps: [], idle: true };
  const before = input.state ?? remembered(scene.record);
  const { record, catalogue } = scene;
  const pinned = [...before.runs, ...before.watches, ...catalogue.live].map(({ planHash }) => planHash);
  const plans = await loadPlans(pinned);
  const { contact, conversation, organisation } = scene;
  const output = advance({ key, state: before, events: [...events], now, live: [...catalogue.live], plans, contact, conversation, organisation });

  const automation = automationSummary(output.state, plans, catalogue.names);
  const shown = sameSummary(automation, record.automation) ? undefined : automation;
  const caused = contactEvents(output.commands, contact, now);
  const idle = output.idle && caused.length === 0;
  await storeTurn({
    conversationId: conversationId(key.numberId, key.contactId),
    turn,
    now,
    changes: runChanges({ key, alive: output.state.runs, ended: output.ended, trace: output.trace, now }),
    ...(shown === undefined ? {} : { automation: shown }),
    ...(idle ? { rest: { memory: output.state.memory, handled: output.state.handled } } : {}),
  });
  publish(...(await turnFeed(key, output.trace, shown)));
  return { state: output.state, commands: output.commands, followUps: caused, idle, ...(output.wakeAt === undefined ? {} : { wakeAt: output.wakeAt }) };
}

/** The state that a closed workflow left on the conversation. */
function remembered(record: ConversationRecord): ConversationState {
  return { ...initialState(record.memory), handled: record.handled ?? [] };
}

function sameSummary(a: AutomationSummary, b: AutomationSummary): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** In a fixed order of properties, whatever order the database gave them. */
function sorted({ state, pausedBy, pausedAt, runs }: AutomationSummary): unknown {
  return [state, pausedBy, pausedAt, runs.map((run) => [run.runId, run.flowName, run.version, run.nodeId, run.nodeLabel, run.wakeAt, run.paused, run.wantsDelivery])];
}
