import { limits } from '../../../schemas/limits.ts';
import type { FlowPlan } from '../../../schemas/generated/types.ts';
import { textOf } from '../context/comparable.ts';
import { buildScope } from '../context/scope.ts';
import { windowEnd } from '../context/step-context.ts';
import { evaluateExpression } from '../expression/expression.ts';
import { shortHash } from '../hash.ts';
import { runRulesOf } from '../run-rules.ts';
import type { Sprint } from '../sprint.ts';
import { renderTemplate } from '../text/liquid.ts';
import { timeZoneOf } from '../time/time-zone.ts';
import type { Start } from './start.ts';

/** The value for which the flow counts entries by themselves; undefined when it has no such rule. Throws StepError. */
export function entryKey(sprint: Sprint, plan: FlowPlan, { variables = {}, message }: Pick<Start, 'variables' | 'message'>): string | undefined {
  const template = runRulesOf(plan).reentryKey;
  if (template === undefined) return undefined;
  const { now, contact, conversation, organisation } = sprint;
  const timeZone = timeZoneOf(contact, organisation);
  const scope = buildScope({ now, contact, conversation, organisation, variables, message, error: undefined, timeZone, windowExpiresAt: windowEnd(sprint) });
  const key = template.startsWith('=') ? textOf(evaluateExpression(template.slice(1), { scope, timeZone })) : renderTemplate(template, scope, { now: new Date(now).toISOString(), timeZone });
  return key.trim().slice(0, limits.maxEntryKey);
}

/** Under what an entry is remembered: the flow, and the key if it has one. */
export function entryId(flowId: string, key: string | undefined): string {
  return key === undefined ? flowId : `${flowId}#${shortHash(key)}`;
}

/** The flow of a remembered entry. */
export function flowOfEntry(id: string): string {
  const mark = id.indexOf('#');
  return mark < 0 ? id : id.slice(0, mark);
}
