import { limits } from '../../schemas/limits.ts';
import { shortHash } from './hash.ts';

/** Id of a run: the same flow, cause and conversation always give the same id, so that a repeated start is one run. */
export function runIdOf(flowId: string, causeId: string, conversationId: string): string {
  return `run_${shortHash(`${flowId}\n${causeId}\n${conversationId}`)}`;
}

/** Id of what a node sets out in one visit, under a name of its own. */
export function childRunIdOf(parentId: string, visit: number, branch: string): string {
  return `run_${shortHash(`${parentId}\n${visit}\n${branch}`)}`;
}

/** Id of the n-th command (from 1) of one visit of a node; also the sendId of a message. */
export function commandIdOf(runId: string, visit: number, n: number): string {
  return n === 1 ? `${runId}:${visit}` : `${runId}:${visit}.${n}`;
}

/** The run that gave a command or sent a message, read from its id. */
export function runIdOfCommand(commandId: string): string {
  return commandId.slice(0, commandId.lastIndexOf(':'));
}

/** What a duplicate is recognised by; short, because many of them live in the state. */
export function eventFingerprint(eventId: string): string {
  return shortHash(eventId, 2);
}

export interface ChoiceRef {
  /** Says which flow to ask when the run has ended; not in choices that were sent before it was part of the id. */
  flowId?: string;
  runId: string;
  nodeId: string;
  key: string;
}

/** Id of a button or list row, by which a tap finds its own run even when another one holds the slot. */
export function choiceIdOf(choice: ChoiceRef): string {
  const { flowId, runId, nodeId, key } = choice;
  const id = flowId === undefined ? `p:${runId}:${nodeId}:${key}` : `p:${flowId}:${runId}:${nodeId}:${key}`;
  if (id.length > limits.maxChoiceIdLength) throw new RangeError(`The key of a choice is too long: ${choice.key.slice(0, 40)}...`);
  return id;
}

/** Undefined when the id was not written by choiceIdOf (a template's payload, a button of another system). */
export function parseChoiceId(id: string | undefined): ChoiceRef | undefined {
  const match = /^p:(?:([^:]+):)??(run_[^:]*):([^:]+):(.*)$/s.exec(id ?? '');
  if (match === null) return undefined;
  const [, flowId, runId = '', nodeId = '', key = ''] = match;
  return { ...(flowId === undefined ? {} : { flowId }), runId, nodeId, key };
}
