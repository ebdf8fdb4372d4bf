import type { CommandRequest, StepWrites } from '../../../nodes/contract.ts';
import { StepError } from '../../../schemas/errors.ts';
import { limits } from '../../../schemas/limits.ts';
import type { EngineCommand, EngineError, FlowKind, FlowPlan, RunState, SendCommand } from '../../../schemas/generated/types.ts';
import { messageProblems } from '../../../schemas/messages/message-problems.ts';
import { applyContactPatch } from '../apply-contact-patch.ts';
import type { Sprint } from '../sprint.ts';
import { commandHead, emit } from './emit-command.ts';
import { wholeOf } from './family.ts';
import { keepMeasure, reachGoal } from './measures.ts';
import { noteValues } from './note-values.ts';
import { nodeAt } from './plan-of.ts';
import { rememberSend, sendsLately, sendsPerHour } from './send-caps.ts';
import { sharedRules } from './shared-rules.ts';

/** Priorities of sends (1 goes first): an answer to the customer, escalation, conversation, drip. */
const priorityOf: Record<FlowKind, number> = { policy: 2, conversation: 3, journey: 4 };

export type SendRequest = Extract<CommandRequest, { kind: 'send' }>;

/** A template counts as marketing unless the node says what it is. */
export function categoryOf({ category, message }: SendRequest): SendCommand['category'] {
  return category ?? (message.type === 'template' ? 'marketing' : 'service');
}

/** Gives a command whose result the run waits for; a message with a reason why it is not sent is only recorded. Throws StepError when a guard forbids it. */
export function issueAwaited(sprint: Sprint, plan: FlowPlan, run: RunState, request: CommandRequest, notSent?: EngineError): void {
  if (request.kind === 'send') checkSend(sprint, request.message);
  const common = { ...commandHead(run), awaited: true };
  const command: EngineCommand =
    request.kind === 'send'
      ? { priority: run.replying === true ? 1 : priorityOf[plan.kind], ...request, ...common, category: categoryOf(request), ...deadlineOf(plan, run), ...(notSent === undefined ? rulesFor(sprint, plan, run, request) : { notSent }) }
      : { ...request, ...common };
  if (command.kind === 'send' && notSent === undefined) {
    sprint.state.memory.sends.push(sprint.now);
    if (run.replying !== true) rememberSend(sprint, command.id, command.category);
  }
  run.pending = { commandId: command.id, kind: command.kind };
  emit(sprint, run, command);
}

function deadlineOf(plan: FlowPlan, run: RunState): Pick<SendCommand, 'withinMs'> {
  const withinMs = nodeAt(plan, run)?.sendWithinMs;
  return withinMs === undefined ? {} : { withinMs };
}

function rulesFor(sprint: Sprint, plan: FlowPlan, run: RunState, request: SendRequest): Pick<SendCommand, 'rules'> {
  const rules = sharedRules(sprint, plan, run, { category: categoryOf(request), message: request.message });
  return rules === undefined ? {} : { rules };
}

/** Applies what a step writes: variables to the run, the rest at once in memory and as commands for the store. */
export function applyWrites(sprint: Sprint, run: RunState, writes: StepWrites | undefined): void {
  if (writes === undefined) return;
  const { variables, contact, conversation, automation, measure, goal } = writes;
  if (automation !== undefined) sprint.automation = automation;
  if (measure !== undefined) keepMeasure(wholeOf(sprint, run), measure);
  if (goal === true) reachGoal(sprint, wholeOf(sprint, run));
  if (variables !== undefined) {
    const whole = wholeOf(sprint, run);
    const changed = { ...whole.variables, ...variables };
    const all = sprint.state.runs.map((other) => (other === whole ? changed : other.variables));
    if (JSON.stringify(changed).length > limits.maxVariablesBytes || JSON.stringify(all).length > limits.maxAllVariablesBytes) throw new StepError('STATE_TOO_LARGE');
    whole.variables = changed;
    noteValues(sprint, run, variables);
  }
  if (contact !== undefined) {
    sprint.contact = applyContactPatch(sprint.contact, contact);
    emit(sprint, run, { kind: 'contact', patch: contact, ...commandHead(run), awaited: false });
  }
  if (conversation !== undefined) {
    if (conversation.status !== undefined) sprint.conversation = { ...sprint.conversation, status: conversation.status };
    emit(sprint, run, { kind: 'conversation', patch: conversation, ...commandHead(run), awaited: false });
  }
}

function checkSend(sprint: Sprint, message: unknown): void {
  const { memory } = sprint.state;
  memory.sends = memory.sends.filter((at) => at > sprint.now - limits.sendGuardMs);
  if (sendsLately(sprint) >= sendsPerHour(sprint)) {
    throw new StepError('SEND_GUARD', `Automation already sent ${sendsLately(sprint)} messages to this contact in the last hour.`);
  }
  const [problem] = messageProblems(message);
  if (problem !== undefined) throw new StepError('MESSAGE_INVALID', `The message breaks a limit of the Cloud API. ${problem.message} ${problem.fix}`, { field: problem.field, rule: problem.rule, ...(problem.limit !== undefined && { limit: problem.limit }) });
}
