import type { AgentEvent, HandoffParams } from '../../schemas/generated/types.ts';
import { durations, limits } from '../../schemas/limits.ts';
import type { ActionStep, CommandRequest, StepContext, StepResult } from '../contract.ts';
import { renderWithin } from '../shared/render-within.ts';
import { textMessage } from '../shared/send.ts';
import { summaryOf } from './summary.ts';

const handoff: ActionStep<HandoffParams> = {
  enter: (ctx, params) => proceed(ctx, params, 0),
  resume(ctx, params, event) {
    switch (event.kind) {
      case 'commandDone':
        // Nobody is free, or the message was refused: the team still finds the conversation in its queue.
        return proceed(ctx, params, Number(ctx.local['done'] ?? 0) + 1);
      case 'timer':
        return leave('timeout');
      case 'agent':
        return agentActed(params, event);
      default:
        return { do: 'decline' };
    }
  },
  deadline: (ctx, { resumeTimeoutMs = durations.DAY }) => ctx.now + resumeTimeoutMs,
};

const preparations = [assign, message, note];

/** Assigns, writes to the customer and leaves a note, one after the other; then automation pauses and the run rests. */
function proceed(ctx: StepContext, params: HandoffParams, done: number): StepResult {
  for (const [index, prepare] of preparations.entries()) {
    const command = index < done ? undefined : prepare(ctx, params);
    if (command !== undefined) return { do: 'run', command, local: { done: index } };
  }
  const until = ctx.now + (params.resumeTimeoutMs ?? durations.DAY);
  return { do: 'wait', accepts: ['agent'], until, local: { done: preparations.length }, writes: { automation: 'pause' } };
}

function assign(ctx: StepContext, { to, note: text }: HandoffParams): CommandRequest {
  return { kind: 'assign', to, ...(text !== undefined && { note: renderWithin(ctx, text, limits.maxNotification, 'note') }) };
}

function message(ctx: StepContext, { message: text }: HandoffParams): CommandRequest | undefined {
  return text === undefined ? undefined : { kind: 'send', message: textMessage(renderWithin(ctx, text, limits.maxTextBody, 'message')), category: 'service' };
}

function note(ctx: StepContext, { note: text, summary }: HandoffParams): CommandRequest | undefined {
  const parts = [text === undefined ? '' : renderWithin(ctx, text, limits.maxNotification, 'note'), summary === false ? '' : summaryOf(ctx.variables)].filter((part) => part !== '');
  return parts.length === 0 ? undefined : { kind: 'note', text: parts.join('\n\n') };
}

function agentActed({ resume = 'on_close' }: HandoffParams, { action }: AgentEvent): StepResult {
  if (action === 'handback' && resume !== 'never') return leave('resumed');
  return action === 'closed' ? leave(resume === 'on_close' ? 'resumed' : 'closed') : { do: 'decline' };
}

function leave(handle: string): StepResult {
  return { do: 'go', handle, writes: { automation: 'resume' } };
}

export default handoff;
