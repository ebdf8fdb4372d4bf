import type { DryRunAnswers } from '../../../schemas/generated/types.ts';
import { hash128 } from '../hash.ts';
import type { Player } from '../player.ts';

export type AssumedAnswer = { readonly tap: string } | { readonly say: string };

/**
 * What a customer is assumed to do now: each question is answered at most once. undefined: nothing, time passes. The same
 * contact does the same each time, so that a dry run can be repeated and compared.
 */
export function answerOf(player: Player, { rule, percent = 50, text }: DryRunAnswers, asked: Set<string>, flowId: string): AssumedAnswer | undefined {
  const waiting = player.state.runs.findLast((run) => run.wait?.accepts.includes('inbound') === true);
  if (rule === 'silent' || waiting === undefined) return undefined;
  const question = `${waiting.id}:${waiting.visit}`;
  if (asked.has(question)) return undefined;
  asked.add(question);
  const [chance, pick] = hash128(`${player.contact.id}:${flowId}:${waiting.nodeId}:${waiting.visit}`);
  if (rule === 'shares' && chance % 100 >= percent) return undefined;
  const last = player.transcript.findLast((entry) => entry.from === 'flow');
  const choices = last?.from === 'flow' && last.nodeId === waiting.nodeId ? last.choices : [];
  const choice = choices[rule === 'first' ? 0 : pick % Math.max(choices.length, 1)];
  if (choice !== undefined) return { tap: choice.id };
  return text === undefined ? undefined : { say: text };
}
