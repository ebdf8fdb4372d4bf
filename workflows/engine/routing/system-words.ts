import { limits } from '../../../schemas/limits.ts';
import type { CommandOrigin, InboundEvent, InboundMessage, MessagingRules, SystemWords } from '../../../schemas/generated/types.ts';
import { applyContactPatch } from '../apply-contact-patch.ts';
import { shortHash } from '../hash.ts';
import { parseChoiceId } from '../ids.ts';
import type { Reason } from '../reasons.ts';
import { runRulesOf } from '../run-rules.ts';
import { endRun } from '../runs/end-run.ts';
import { planOf } from '../runs/plan-of.ts';
import { sendsPerHour } from '../runs/send-caps.ts';
import { takeOver } from '../runs/take-over.ts';
import { note, type Sprint } from '../sprint.ts';
import { fold } from '../text/fold.ts';
import type { Decision } from './decision.ts';
import { defaultSystemWords } from './default-system-words.ts';

type Meaning = keyof typeof defaultSystemWords;

interface Understood {
  meaning: Meaning;
  reply: string | undefined;
}

const reasons: Record<Meaning, Reason> = {
  optOut: 'asks_opt_out',
  optIn: 'asks_opt_in',
  agent: 'asks_person',
};

/**
 * Consent words and the wish for a person come before every flow, whoever has the conversation. Says whether the message
 * was one of them.
 */
export function answerSystemWord(sprint: Sprint, { id, message }: InboundEvent, decision: Decision): boolean {
  const understood = understand(sprint, message);
  if (understood === undefined) return false;
  decision.take('system', reasons[understood.meaning]);
  const command = commands(`sys_${shortHash(`${id}\n${sprint.conversationId}`)}`, understood.meaning);
  if (understood.meaning === 'agent') sprint.commands.push({ kind: 'assign', to: sprint.organisation.messaging?.handover ?? { kind: 'anyone' }, note: 'The customer asked for a person', ...command() });
  else setConsent(sprint, understood.meaning === 'optOut', command);
  confirm(sprint, understood.reply, command);
  if (understood.meaning === 'agent') takeOver(sprint, undefined);
  return true;
}

function understand(sprint: Sprint, message: InboundMessage): Understood | undefined {
  // A choice of a flow may be called "Stop" and mean a parcel; a button of a template may not.
  if (message.text === undefined || parseChoiceId(message.choiceId) !== undefined) return undefined;
  const understood = wordsOf(sprint.organisation.messaging).get(systemWord(message.text));
  if (understood?.meaning === 'optIn' && sprint.contact.optedOut !== true) return undefined;
  return understood?.meaning === 'agent' && sprint.state.paused !== null ? undefined : understood;
}

function setConsent(sprint: Sprint, optedOut: boolean, command: ReturnType<typeof commands>): void {
  const patch = { optedOut };
  sprint.contact = applyContactPatch(sprint.contact, patch);
  sprint.commands.push({ kind: 'contact', patch, ...command() });
  if (!optedOut) return;
  // What was on its way to be answered by a flow is not wanted any more.
  delete sprint.state.held;
  delete sprint.state.queue;
  const present = [...sprint.state.runs];
  for (const run of present) {
    const plan = planOf(sprint, run);
    if (plan === undefined || (plan.kind !== 'policy' && runRulesOf(plan).onOptOut !== 'continue')) endRun(sprint, run, 'opted_out');
  }
}

function confirm(sprint: Sprint, reply: string | undefined, command: ReturnType<typeof commands>): void {
  const { sends } = sprint.state.memory;
  const recent = sends.filter((at) => at > sprint.now - limits.sendGuardMs);
  if (reply === undefined) return;
  if (recent.length >= sendsPerHour(sprint)) return note(sprint, 'ignore', { detail: { reason: 'too_many_sends' } });
  sends.push(sprint.now);
  sprint.commands.push({ kind: 'send', message: { type: 'text', text: { body: reply } }, category: 'service', priority: 1, ...command() });
}

/** Ids and origin of commands that no run gives. */
function commands(runId: string, nodeId: Meaning): () => { id: string; awaited: false; origin: CommandOrigin } {
  let count = 0;
  return () => {
    count += 1;
    return { id: `${runId}:${count}`, awaited: false, origin: { runId, flowId: '', nodeId } };
  };
}

const known = new WeakMap<MessagingRules, ReadonlyMap<string, Understood>>();
const byDefault: MessagingRules = {};

function wordsOf(rules: MessagingRules = byDefault): ReadonlyMap<string, Understood> {
  const made = known.get(rules) ?? index(rules);
  known.set(rules, made);
  return made;
}

function index(rules: MessagingRules): ReadonlyMap<string, Understood> {
  const words = new Map<string, Understood>();
  // The first list wins: a word that stands in two of them means the end of messages.
  for (const meaning of ['optOut', 'optIn', 'agent'] as const) {
    const lists: readonly SystemWords[] = rules[meaning] ?? defaultSystemWords[meaning];
    for (const { words: list, reply } of lists) for (const word of list) if (!words.has(systemWord(word))) words.set(systemWord(word), { meaning, reply });
  }
  return words;
}

/** As words are compared: "STOP!" and "stop" are the same; a sentence with the word in it is not. */
export function systemWord(text: string): string {
  return fold(text).replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, '');
}
