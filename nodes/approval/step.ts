import type { AgentEvent, ApprovalParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep, StepContext, StepResult } from '../contract.ts';
import { afterCommand } from '../shared/after-command.ts';
import { deadline } from '../shared/deadline.ts';
import { hoursOf } from '../shared/hours.ts';
import { peopleTarget } from '../shared/people-target.ts';
import { renderWithin } from '../shared/render-within.ts';

const approval: ActionStep<ApprovalParams> = {
  enter(ctx, params) {
    const until = deadline(hoursOf(ctx, params), ctx.now, params.timeoutMs, params.clock);
    const question = renderWithin(ctx, params.question, limits.maxNotification, 'question');
    return { do: 'run', command: { kind: 'approval', to: peopleTarget(params), question, options: params.options, until }, local: { until } };
  },
  resume(ctx, params, event) {
    switch (event.kind) {
      case 'commandDone':
        return event.ok ? asked(ctx, params, event.commandId, event.result?.['answer']) : afterCommand(event, 'timeout');
      case 'timer':
        return { do: 'go', handle: 'timeout' };
      case 'agent':
        return event.action === 'decided' && event.approvalId === ctx.local['approvalId'] ? decided(params, event) : { do: 'decline' };
      default:
        return { do: 'decline' };
    }
  },
};

/** The question stands. It may be answered already, when a crash came between asking and going on. */
function asked(ctx: StepContext, params: ApprovalParams, approvalId: string, answer: unknown): StepResult {
  if (typeof answer === 'string') return decided(params, { option: answer });
  return { do: 'wait', accepts: ['agent'], until: Number(ctx.local['until']), approvalId, local: { approvalId } };
}

function decided({ options, saveTo }: ApprovalParams, { option, userId }: Pick<AgentEvent, 'option' | 'userId'>): StepResult {
  const chosen = options.find(({ key }) => key === option);
  if (chosen === undefined) return { do: 'decline' };
  const detail = userId === undefined ? {} : { detail: { decidedBy: userId } };
  return { do: 'go', handle: `option:${chosen.key}`, ...detail, ...(saveTo !== undefined && { writes: { variables: { [saveTo]: chosen.name } } }) };
}

export default approval;
