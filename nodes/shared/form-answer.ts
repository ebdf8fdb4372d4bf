import { StepError } from '../../schemas/errors.ts';
import type { InboundMessage } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { FlowValue } from '../contract.ts';

/** A field of a form and the variable that keeps it. */
export interface FieldPlace {
  field: string;
  saveTo: string;
}

/** Whether a message is a form that the customer has filled in (Meta, flow response message). */
export function isFormAnswer({ type, content }: InboundMessage): boolean {
  return type === 'interactive' && content['type'] === 'nfm_reply';
}

/**
 * What the customer entered, whole and without the token. Answers that are no JSON object are kept as text under `raw`.
 * Throws STATE_TOO_LARGE when it is more than a flow may keep.
 */
export function formAnswers({ content }: InboundMessage): { [field: string]: FlowValue } {
  const written = (content['nfm_reply'] as { response_json?: unknown } | undefined)?.response_json;
  const text = typeof written === 'string' ? written : JSON.stringify(written ?? {});
  if (text.length > limits.maxEventBytes) throw new StepError('STATE_TOO_LARGE', `The form brings more than ${limits.maxEventBytes} characters of answers.`);
  const { flow_token: _token, ...answers } = parsed(text);
  return answers;
}

/** The variables that keep single fields; a field that was left out has no value. */
export function keptFields(answers: { [field: string]: FlowValue }, places: readonly FieldPlace[] = []): { [variable: string]: FlowValue } {
  return Object.fromEntries(places.map(({ field, saveTo }) => [saveTo, answers[field] ?? null]));
}

function parsed(text: string): { [field: string]: FlowValue } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as { [field: string]: FlowValue }) : { raw: text };
  } catch {
    return { raw: text };
  }
}
