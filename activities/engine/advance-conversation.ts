import type { AutomationSummary, ContactRecord, ConversationKey, ConversationRecord, ConversationState, SentMessage } from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import { advance } from '../../workflows/engine/advance.ts';
import { contactEvents } from '../../workflows/engine/contact-events.ts';
import { initialState } from '../../workflows/engine/initial-state.ts';
import { installedNodes, type NodeRegistry } from '../../workflows/engine/registry.ts';
import type { TurnInput, TurnOutput } from '../../workflows/activity-contract.ts';
import type { CallbackAddresses } from '../callbacks/callback-addresses.ts';
import { publish } from '../store/feed.ts';
import type { ShowTyping } from '../whatsapp/show-typing.ts';
import { automationSummary } from './automation-summary.ts';
import { deliveriesDue } from './deliveries-due.ts';
import { flowsFor } from './flows-for.ts';
import { loadPlans } from './plans.ts';
import { answerInPreparation } from './prepares-answer.ts';
import { runChanges } from './run-records.ts';
import { loadScene, recentScene, updateRecentScene } from './scene.ts';
import { storeMoves } from './store-moves.ts';
import { storeProblems } from './store-problems.ts';
import { storeRoutes } from './store-routes.ts';
import { storeTurn } from './store-turn.ts';
import { turnFeed } from './turn-feed.ts';

/** A turn that only sends is stored with the one that follows, or after this time. Milliseconds. */
const SAVE_AFTER_MS = 3000;

/**
 * One turn of a conversation: reads what the engine must know, lets it decide, stores what the decision leaves
 * behind and hands the commands to the workflow. Safe to repeat with the same turn. registry: the node types, if not
 * those of this installation. callbacks: the addresses that flows hand to other systems. showTyping: how the customer sees that an
 * answer is on its way.
 */
export async function advanceConversation(input: TurnInput, registry: NodeRegistry = installedNodes, callbacks?: CallbackAddresses, showTyping?: ShowTyping): Promise<TurnOutput> {
  const { key, events, now, turn, unsaved } = input;
  const id = conversationId(key.numberId, key.contactId);
  const scene = (isOwnDoing(events) ? recentScene(id) : undefined) ?? (await loadScene(key));
  // A deleted contact takes its conversations with it.
  if (scene === undefined) return { state: input.state ?? initialState(), commands: [], followUps: [], idle: true };
  const before = input.state ?? remembered(scene.record);
  const { record, contactRecord, catalogue, contact, conversation, organisation } = scene;
  const plans = await loadPlans(plansOf(before, events), catalogue.plans);
  const output = advance({ key, state: before, events, now, live: flowsFor(catalogue, contact), plans, contact, conversation, organisation, sentElsewhere: sentElsewhere(contactRecord, key), deliveredAt: await deliveriesDue(before, now), registry, callbackUrl: callbacks?.(key) });

  const preparing = showTyping === undefined || organisation.messaging?.typing === false ? undefined : answerInPreparation({ events, commands: output.commands, runs: output.state.runs, trace: output.trace, now });
  if (preparing !== undefined) showTyping?.(key, preparing);

  const steps = { trace: [...(unsaved?.trace ?? []), ...output.trace], ended: [...(unsaved?.ended ?? []), ...output.ended] };
  const caused = contactEvents(output.commands, contact, now);
  const result = { state: output.state, commands: output.commands, followUps: caused };
  const automation = automationSummary(output.state, plans, catalogue.names);
  if (unsaved === undefined && onlySends(output.commands)) {
    updateRecentScene(id, automation);
    publish(...(await turnFeed(key, output.trace, undefined)));
    return { ...result, unsaved: steps, idle: false, wakeAt: Math.min(output.wakeAt ?? Number.POSITIVE_INFINITY, now + SAVE_AFTER_MS) };
  }

  const shown = sameSummary(automation, record.automation) && unsaved === undefined ? undefined : automation;
  const idle = output.idle && caused.length === 0;
  const changes = runChanges({ key, alive: output.state.runs, ...steps, now });
  const [problems] = await Promise.all([storeProblems(changes), storeMoves(key, steps.trace), storeRoutes(key, turn, steps.trace), storeTurn({
    conversationId: id,
    turn,
    now,
    changes,
    ...(shown === undefined ? {} : { automation: shown }),
    ...(idle ? { rest: { memory: output.state.memory, handled: output.state.handled } } : {}),
  })]);
  updateRecentScene(id, automation);
  publish(...problems, ...(await turnFeed(key, output.trace, shown)));
  return { ...result, idle, ...(output.wakeAt === undefined ? {} : { wakeAt: output.wakeAt }) };
}

/** What other business numbers sent the contact; this conversation remembers its own. */
function sentElsewhere({ automaticSends = [] }: ContactRecord, { numberId }: ConversationKey): readonly SentMessage[] {
  return automaticSends.flatMap(({ numberId: from, ...sent }) => (from === numberId ? [] : [sent]));
}

/** Every plan that runs and watches are pinned to, are about to go to, or may be moved back to. */
function plansOf({ runs, watches }: ConversationState, events: TurnInput['events']): string[] {
  const told = events.filter((event) => event.kind === 'control');
  const all = [...runs, ...told.flatMap(({ state }) => state?.runs ?? [])];
  const moves = [...all.flatMap((run) => [run.moving, run.moved]), ...told];
  return [...all, ...watches, ...told.flatMap(({ state }) => state?.watches ?? []), ...moves].flatMap((pinned) => pinned?.planHash ?? []);
}

/** Nothing has happened but that our own commands were carried out: nobody else has changed what we read. */
function isOwnDoing(events: TurnInput['events']): boolean {
  return events.length > 0 && events.every((event) => event.kind === 'commandDone');
}

/** The results of the sends follow soon, and with them a turn that stores everything. */
function onlySends(commands: TurnOutput['commands']): boolean {
  return commands.length > 0 && commands.every((command) => command.kind === 'send' && command.awaited);
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
  return [state, pausedBy, pausedAt, runs.map((run) => [run.runId, run.flowName, run.version, run.nodeId, run.nodeLabel, run.wakeAt, run.approvalId, run.continuable, run.onTakeover, run.paused])];
}
