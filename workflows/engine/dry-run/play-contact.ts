import type { ContactView, ConversationMemory, ConversationView, DryRunAnswers, OrganisationView, SendCommand } from '../../../schemas/generated/types.ts';
import { durations, limits } from '../../../schemas/limits.ts';
import { initialState } from '../initial-state.ts';
import { Player, type PlayerFlow } from '../player.ts';
import { installedNodes } from '../registry.ts';
import { runRules } from '../run-rules.ts';
import { messageCost } from '../runs/message-cost.ts';
import { answerOf } from './answer-of.ts';

/** What everybody of a dry run is played with. */
export interface DryRunSetting {
  readonly flow: PlayerFlow;
  readonly others: readonly PlayerFlow[];
  readonly organisation: OrganisationView;
  readonly nodeId?: string | undefined;
  readonly answers: DryRunAnswers;
  /** Epoch milliseconds at which everybody begins. */
  readonly now: number;
}

/** One contact as they are now. */
export interface DryRunContact {
  readonly contact: ContactView;
  readonly conversation: ConversationView;
  readonly memory?: ConversationMemory | undefined;
}

/** What a flow would send to one contact. */
export interface ForecastMessage {
  readonly category: SendCommand['category'];
  /** Millionths of the currency. */
  readonly cost: number;
}

export type ContactPlay =
  | { readonly excluded: string }
  | { readonly excluded?: undefined; readonly player: Player; readonly messages: readonly ForecastMessage[] };

/** The conversation is over when it has gone on for so long: nobody plans further ahead. */
const HORIZON_MS = 90 * durations.DAY;

class Endless extends Error {}

/** Plays a flow for one contact under what is assumed of the answers. Touches nothing but its own simulation. */
export function playContact(setting: DryRunSetting, { contact, conversation, memory }: DryRunContact): ContactPlay {
  const { flow, others, organisation, now } = setting;
  const reason = excludedBefore(setting, contact, memory);
  if (reason !== undefined) return { excluded: reason };
  let turns = 0;
  const witness = (): void => {
    turns += 1;
    if (turns > limits.maxDryRunTurns) throw new Endless('The flow goes round.');
  };
  const written = beginsWithMessage(setting) ? { windowExpiresAt: now + limits.serviceWindowMs } : {};
  const player = new Player({ flows: [flow, ...others], organisation, contact, conversation: { ...conversation, status: 'open', ...written }, now, witness });
  player.state = { ...initialState(memory), paused: null };
  const messages: ForecastMessage[] = [];
  try {
    player.start(flow.flowId, setting.nodeId);
    collect(player, messages);
    const refused = player.trace.find((entry) => entry.kind === 'ignore' && entry.detail?.['reason'] !== undefined);
    const reason = refused?.detail?.['reason'];
    if (!player.trace.some((entry) => entry.kind === 'start' && entry.flowId === flow.flowId)) return { excluded: typeof reason === 'string' ? reason : 'conditions_not_met' };
    goOn(player, setting, messages);
  } catch (error) {
    if (error instanceof Endless) return { excluded: 'endless' };
    throw error;
  }
  return { player, messages };
}

/** Whoever comes in by such a trigger has just written, so they may be answered freely. */
function beginsWithMessage({ flow: { graph }, nodeId }: DryRunSetting): boolean {
  const on = graph.nodes.filter((node) => (nodeId === undefined ? node.disabled !== true : node.id === nodeId)).map(({ type }) => installedNodes.manifests[type]).find((manifest) => manifest?.flags.trigger === true)?.on ?? [];
  return on.includes('inbound') && !on.includes('control');
}

function goOn(player: Player, { flow, answers, now }: DryRunSetting, messages: ForecastMessage[]): void {
  const asked = new Set<string>();
  while (player.state.runs.length > 0 && player.now < now + HORIZON_MS) {
    const answer = answerOf(player, answers, asked, flow.flowId);
    if (answer === undefined) {
      if (player.wakeAt === undefined || player.wakeAt > now + HORIZON_MS) return;
      player.skipToNextTimer();
    } else if ('tap' in answer) player.tap(answer.tap);
    else player.say(answer.say);
    collect(player, messages);
  }
}

/** What was sent since the last look; priced now, because an open service window changes what it costs. */
function collect(player: Player, messages: ForecastMessage[]): void {
  const sent = player.commands.filter((command) => command.kind === 'send' && command.notSent === undefined);
  for (const command of sent.slice(messages.length)) if (command.kind === 'send') messages.push({ category: command.category, cost: messageCost(player, command) });
}

/** A person who starts a flow by hand may do so again; a campaign may not. */
function excludedBefore({ flow: { flowId, kind, graph }, now }: DryRunSetting, contact: ContactView, memory: ConversationMemory | undefined): string | undefined {
  if (contact.blocked === true) return 'blocked';
  if (contact.optedOut === true && kind !== 'policy') return 'opted_out';
  const { reentry, reentryKey } = runRules(kind, graph.settings);
  const entered = reentryKey === undefined ? memory?.entries[flowId]?.enteredAt : undefined;
  if (entered === undefined) return undefined;
  if (reentry.mode === 'once') return 'only_once';
  return reentry.mode === 'after' && now - entered < (reentry.afterMs ?? 0) ? 'too_recently' : undefined;
}
