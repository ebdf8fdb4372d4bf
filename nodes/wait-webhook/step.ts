import { StepError } from '../../schemas/errors.ts';
import type { ExternalEvent, WaitWebhookParams } from '../../schemas/generated/types.ts';
import type { TextProblem } from '../../schemas/text-problems.ts';
import type { ActionStep, FlowValue, StepResult } from '../contract.ts';
import { eventData } from '../shared/event-data.ts';
import { readJsonPath } from '../shared/http/read-path.ts';

const waitWebhook: ActionStep<WaitWebhookParams> = {
  enter: (ctx, { timeoutMs }) => ({ do: 'wait', accepts: ['external'], until: ctx.now + timeoutMs }),
  resume(_ctx, params, event) {
    if (event.kind === 'timer') return { do: 'go', handle: 'timeout' };
    return event.kind === 'external' && event.name === `callback.${params.name}` ? called(params, event) : { do: 'decline' };
  },
};

/** What the other system sent, as far as it is wanted. Throws StepError when a value is missing. */
function called({ name, values = [], saveTo }: WaitWebhookParams, event: ExternalEvent): StepResult {
  const data = eventData(event);
  const variables: Record<string, FlowValue> = saveTo === undefined ? {} : { [saveTo]: data };
  for (const { path, saveTo: variable, optional = false } of values) {
    const value = (readJsonPath(data, path) ?? null) as FlowValue;
    if (value === null && !optional) throw new StepError('RESPONSE_VALUE_MISSING', `The call of "${name}" has no value at "${path}".`, { path, cause: { code: 'answer_without', values: { path } } satisfies TextProblem });
    variables[variable] = value;
  }
  return { do: 'go', handle: 'received', writes: { variables }, detail: { callback: name } };
}

export default waitWebhook;
