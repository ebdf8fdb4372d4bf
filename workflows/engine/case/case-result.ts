import { messageLine } from '../play/describe-message.ts';
import type { Player } from '../player.ts';
import { CASE_FLOW_ID, NODE_ID } from './scaffold.ts';

/** What a case led to, in the words in which cases expect it. */
export interface CaseResult {
  path: string[];
  sent: string[];
  outcome: string | undefined;
  waiting: string | undefined;
  wakesAt: string | undefined;
  error: string | undefined;
  variables: Readonly<Record<string, unknown>>;
  contact: object;
  conversation: object;
  notified: string[];
  commands: readonly object[];
}

/** Reads off a conversation what came of it. whole: the case writes out its whole flow, so ways are named with their nodes. */
export function resultOf(player: Player, { whole, flowId = CASE_FLOW_ID }: { whole: boolean; flowId?: string }): CaseResult {
  const left = player.trace.filter((entry) => entry.kind === 'leave' && entry.flowId === flowId && (whole || entry.nodeId === NODE_ID));
  const ended = player.trace.findLast((entry) => entry.kind === 'end' && entry.flowId === flowId);
  const failed = player.trace.findLast((entry) => entry.kind === 'error');
  return {
    path: left.map((entry) => (whole ? `${entry.nodeId}.${entry.handle}` : String(entry.handle))),
    sent: player.commands.flatMap((command) => (command.kind === 'send' ? [messageLine(command.message)] : [])),
    outcome: ended?.outcome,
    waiting: player.state.runs.at(-1)?.nodeId ?? player.state.watches.at(-1)?.nodeId,
    wakesAt: nextTimer(player),
    error: failed?.detail?.['code'] as string | undefined,
    variables: player.variablesOf(),
    contact: player.contact,
    conversation: player.conversation,
    notified: player.commands.flatMap((command) => (command.kind === 'notify' ? [command.text] : [])),
    commands: player.commands,
  };
}

// The end of a run's life is a deadline too, but not one that a node asked for.
function nextTimer({ state }: Player): string | undefined {
  const instants = [...state.runs.map((run) => run.wait?.until), ...state.watches.map((watch) => watch.until)].filter((instant) => instant !== undefined);
  return instants.length === 0 ? undefined : new Date(Math.min(...instants)).toISOString().replace('.000Z', 'Z');
}
