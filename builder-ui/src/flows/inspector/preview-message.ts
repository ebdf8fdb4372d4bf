import type { ActionStep, StepContext } from '../../../../nodes/contract.ts';
import { steps } from '../../../../nodes/generated/steps.ts';
import type { BusinessCalendar, FlowNode, OutgoingMessage } from '../../../../schemas/generated/types.ts';
import { calendarView } from '../../../../workflows/engine/time/calendar-view.ts';
import { fold } from '../../../../workflows/engine/text/fold.ts';

const alwaysOpen: BusinessCalendar = { timeZone: 'UTC', weekly: {}, holidays: [] };

/** What stands in the preview where nothing is written yet. */
const blank = '…';

/**
 * The message that a step would send, found by asking the step itself, as the engine does; texts keep their
 * placeholders. While texts are missing or too long the step refuses: then it is asked with short texts in their place,
 * so that the preview does not vanish while somebody writes. Undefined when it sends nothing, or nothing is written yet.
 */
export function previewMessage(node: FlowNode): OutgoingMessage | undefined {
  const step = steps[node.type];
  if (!step || !('enter' in step)) return undefined;
  return messageWith(step, node, (template) => template) ?? withStandIns(step, node, false) ?? withStandIns(step, node, true);
}

/** addresses: texts of which nothing is known may have to be addresses. */
function withStandIns(step: object, node: FlowNode, addresses: boolean): OutgoingMessage | undefined {
  const texts: string[] = [];
  const message = messageWith(step, node, (template) => {
    texts.push(template);
    const known = template.replace(/\{\{.*?\}\}/gs, '').trim();
    // Short enough for any limit, and each one different.
    return /^https?:/.test(known) || (addresses && known === '') ? `https://${texts.length - 1}.x` : `⟦${texts.length - 1}⟧`;
  });
  return message && texts.some((text) => text.trim() !== '') ? withTexts(message, texts) : undefined;
}

/** Puts the texts back where their stand-ins are. */
function withTexts(message: OutgoingMessage, texts: ReadonlyArray<string>): OutgoingMessage {
  return JSON.parse(JSON.stringify(message), (_key, value: unknown) => (
    typeof value === 'string' ? value.replace(/https:\/\/(\d+)\.x\/?|⟦(\d+)⟧/g, (_all, address?: string, text?: string) => texts[Number(address ?? text)]?.trim() || blank) : value
  )) as OutgoingMessage;
}

function messageWith(step: object, node: FlowNode, render: StepContext['render']): OutgoingMessage | undefined {
  try {
    const result = (step as ActionStep<unknown>).enter({ ...previewContext(node), render }, node.params);
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
