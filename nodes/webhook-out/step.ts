import { StepError } from '../../schemas/errors.ts';
import type { EventValue, OutgoingEvent, WebhookOutParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep, FlowValue, StepContext } from '../contract.ts';
import { afterCommand } from '../shared/after-command.ts';

const webhookOut: ActionStep<WebhookOutParams> = {
  enter(ctx, { event, data = [] }) {
    const input: OutgoingEvent = {
      orgId: ctx.organisation.id,
      // The same however often the step is carried out again after a crash, another one for every visit.
      id: `${ctx.runId}-${ctx.nodeId}-${Math.floor(ctx.random() * 2 ** 48).toString(36)}`,
      event,
      at: ctx.now,
      contactId: ctx.contact.id,
      conversationId: ctx.conversation.id,
      runId: ctx.runId,
      ...(ctx.contact.phone === undefined ? {} : { phone: ctx.contact.phone }),
      data: Object.fromEntries(data.map((value) => [value.name, valueOf(ctx, value)])),
    };
    const bytes = new TextEncoder().encode(JSON.stringify(input.data)).length;
    if (bytes > limits.outgoingEventBytes) throw new StepError('TEXT_TOO_LONG', `The event has ${bytes} bytes of data; at most ${limits.outgoingEventBytes} are allowed.`, { bytes });
    return { do: 'run', command: { kind: 'call', activity: 'emitEvent', input: { ...input } } };
  },
  resume: (_ctx, _params, event) => afterCommand(event, 'next'),
};

function valueOf(ctx: StepContext, { from, value = '', expression = 'null' }: EventValue): FlowValue {
  return from === 'expression' ? ctx.calculate(expression) : ctx.render(value);
}

export default webhookOut;
