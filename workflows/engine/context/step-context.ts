import type { FlowValue, StepContext, TriggerContext } from '../../../nodes/contract.ts';
import { limits } from '../../../schemas/limits.ts';
import type { InboundMessage, LiveFlow, RunState, WatchState } from '../../../schemas/generated/types.ts';
import { callbackUrls } from '../callbacks.ts';
import { isBranch, variablesOf } from '../runs/family.ts';
import { keptFor } from '../runs/rounds.ts';
import { choiceIdOf, parseChoiceId } from '../ids.ts';
import type { Sprint } from '../sprint.ts';
import { fold } from '../text/fold.ts';
import { renderTemplate } from '../text/liquid.ts';
import { matchesPattern } from '../text/pattern.ts';
import { calendarView } from '../time/calendar-view.ts';
import { timeZoneOf } from '../time/time-zone.ts';
import { evaluateExpression } from '../expression/expression.ts';
import { cappedUntil } from '../runs/send-caps.ts';
import { evaluateCondition } from './condition.ts';
import { seededRandom } from './random.ts';
import { buildScope, readPath, type ScopeSource } from './scope.ts';
import { segmentsBefore, withSegments } from './segments.ts';

/** What the node at the cursor of a run sees. */
export function stepContext(sprint: Sprint, run: RunState): StepContext {
  const { id: runId, nodeId } = run;
  const variables = variablesOf(sprint, run);
  const message = run.messageId === undefined ? undefined : sprint.state.messages[run.messageId];
  const seen = { variables, message, error: run.error };
  let random: (() => number) | undefined;
  return {
    ...commonContext(sprint, seen, () => callbackUrls(sprint, run)),
    ...seen,
    flowId: run.flowId,
    runId,
    nodeId,
    local: (run.local ?? {}) as Record<string, FlowValue>,
    branch: isBranch(run) ? run.parent?.branch : undefined,
    kept: (keptFor(run, nodeId)?.values ?? {}) as Record<string, FlowValue>,
    sentId: run.sentId,
    deliveredAt: run.sentId === undefined ? undefined : sprint.deliveredAt?.get(run.sentId),
    random: () => (random ??= seededRandom(`${runId}:${nodeId}:${run.visit}:${run.issued ?? 0}`))(),
    choiceId: (key) => choiceIdOf({ flowId: run.flowId, runId, nodeId, key }),
    choiceOf: (tapped) => {
      const choice = parseChoiceId(tapped.choiceId);
      return choice?.runId === runId && choice.nodeId === nodeId ? choice.key : undefined;
    },
  };
}

/** What a trigger sees of an event. */
export function triggerContext(sprint: Sprint, flow: Pick<LiveFlow, 'flowId'>, nodeId: string, message: InboundMessage | undefined, watch: WatchState | undefined): TriggerContext {
  const { lastInboundAt, lastOutboundAt, entries } = sprint.state.memory;
  const seen = { variables: {}, message, error: undefined };
  return {
    ...commonContext(sprint, seen),
    nodeId,
    flowId: flow.flowId,
    variables: {},
    message,
    lastInboundAt,
    lastOutboundAt,
    segmentsBefore: (event) => segmentsBefore(sourceOf(sprint, seen), event),
    lastEnteredAt: entries[flow.flowId]?.enteredAt,
    armedAt: watch?.armedAt,
    armedBy: watch?.eventId,
  };
}

/** When the 24-hour service window ends; undefined when it is closed. The conversation's own record may lag behind the newest message. */
export function windowEnd(sprint: Sprint): number | undefined {
  const known = sprint.conversation.windowExpiresAt ?? -Infinity;
  const fromMessages = (sprint.state.memory.lastInboundAt ?? -Infinity) + limits.serviceWindowMs;
  const end = Math.max(known, fromMessages);
  return end > sprint.now ? end : undefined;
}

type Seen = Pick<ScopeSource, 'variables' | 'message' | 'error'>;
type Common = Omit<StepContext, 'flowId' | 'runId' | 'nodeId' | 'sentId' | 'deliveredAt' | 'variables' | 'message' | 'local' | 'error' | 'random' | 'choiceId' | 'choiceOf' | 'branch' | 'kept'>;

function sourceOf(sprint: Sprint, seen: Seen): ScopeSource {
  const { now, contact, conversation, organisation } = sprint;
  return { now, contact, conversation, organisation, timeZone: timeZoneOf(contact, organisation), windowExpiresAt: windowEnd(sprint), ...seen };
}

function commonContext(sprint: Sprint, seen: Seen, callbacks?: () => Record<string, string>): Common {
  const { now, contact, conversation, organisation } = sprint;
  let built: Record<string, unknown> | undefined;
  const source = withSegments(sourceOf(sprint, seen));
  const { timeZone, windowExpiresAt } = source;
  const scopeOf = (variables: Seen['variables']): Record<string, unknown> => buildScope({ ...source, variables, callback: callbacks?.() });
  const scope = (): Record<string, unknown> => (built ??= scopeOf(seen.variables));
  const world = (more: Readonly<Record<string, FlowValue>> | undefined) => ({ timeZone, scope: more === undefined ? scope() : scopeOf({ ...seen.variables, ...more }) });
  return {
    now,
    contact,
    conversation,
    organisation,
    timeZone,
    windowExpiresAt,
    cappedUntil: (cap) => cappedUntil(sprint, cap, cap.category ?? 'marketing'),
    lastAgentReplyAt: sprint.state.memory.lastAgentReplyAt,
    calendar: calendarView(organisation.calendar),
    render: (template) => renderTemplate(template, scope(), { now: new Date(now).toISOString(), timeZone }),
    evaluate: (condition, more) => evaluateCondition(condition, world(more)),
    calculate: (expression, more) => evaluateExpression(expression, world(more)),
    lookup: (path) => readPath(scope(), path),
    matchesPattern,
    fold,
  };
}
