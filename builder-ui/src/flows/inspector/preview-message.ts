import type { ActionStep, StepContext } from '../../../../nodes/contract.ts';
import { steps } from '../../../../nodes/generated/steps.ts';
import type { BusinessCalendar, FlowNode, OutgoingMessage } from '../../../../schemas/generated/types.ts';
import { calendarView } from '../../../../workflows/engine/time/calendar-view.ts';
import { fold } from '../../../../workflows/engine/text/fold.ts';

const alwaysOpen: BusinessCalendar = { timeZone: 'UTC', weekly: {}, holidays: [] };

/**
 * The message that a step would send, found by asking the step itself, as the engine does; texts keep their
 * placeholders. Undefined when it sends nothing, or not yet enough is filled in.
 */
export function previewMessage(node: FlowNode): OutgoingMessage | undefined {
  const step = steps[node.type];
  if (!step || !('enter' in step)) return undefined;
  try {
    const result = (step as ActionStep<unknown>).enter(previewContext(node), node.params);
    return result.do === 'run' && result.command.kind === 'send' ? result.command.message : undefined;
  } catch {
    // Half-filled params make a step fail; the issues at the fields say what is missing.
    return undefined;
  }
}

/** A world in which everything is allowed and texts stay as they are written. */
function previewContext(node: FlowNode): StepContext {
  return {
    now: 0,
    flowId: 'preview',
    cappedUntil: () => undefined,
    runId: 'preview',
    nodeId: node.id,
    contact: { id: 'preview', tags: [], fields: {} },
    conversation: { id: 'preview', status: 'open' },
    organisation: { id: 'preview', name: '', timeZone: 'UTC', calendar: alwaysOpen },
    variables: {},
    message: undefined,
    local: {},
    error: undefined,
    timeZone: 'UTC',
    calendar: calendarView(alwaysOpen),
    render: (template) => template,
    evaluate: () => true,
    calculate: (expression) => expression,
    lookup: () => undefined,
    matchesPattern: () => true,
    fold,
    random: () => 0,
    choiceId: (key) => key,
    choiceOf: () => undefined,
    // Open for as long as anybody looks.
    windowExpiresAt: Number.MAX_SAFE_INTEGER,
    lastAgentReplyAt: undefined,
    branch: undefined,
    kept: {},
    sentId: undefined,
    deliveredAt: undefined,
  };
}
