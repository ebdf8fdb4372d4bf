import { StepError } from '../../schemas/errors.ts';
import type { ExternalEvent } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { FlowValue } from '../contract.ts';

/** What an event brings along, as a flow keeps it. Throws STATE_TOO_LARGE when it is more than a flow may keep. */
export function eventData({ name, payload = {} }: ExternalEvent): { [key: string]: FlowValue } {
  if (JSON.stringify(payload).length > limits.maxEventBytes) throw new StepError('STATE_TOO_LARGE', `The event ${name} brings more than ${limits.maxEventBytes} characters of data.`, { name });
  return payload as { [key: string]: FlowValue };
}
