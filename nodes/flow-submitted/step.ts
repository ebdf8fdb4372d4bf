import type { FlowSubmittedParams } from '../../schemas/generated/types.ts';
import type { TriggerStep } from '../contract.ts';
import { formAnswers, isFormAnswer, keptFields } from '../shared/form-answer.ts';
import { admits } from '../shared/trigger-filter.ts';

const flowSubmitted: TriggerStep<FlowSubmittedParams> = {
  rank: 0,
  on(ctx, params, event) {
    if (event.kind !== 'inbound' || !isFormAnswer(event.message) || !isOneOf(event.message.choiceId ?? '', params.forms ?? [])) return { do: 'ignore' };
    const form = formAnswers(event.message);
    const variables = { form, ...keptFields(form, params.fields) };
    return admits(ctx, params, variables) ? { do: 'start', variables, detail: { form: event.message.choiceId ?? '' } } : { do: 'ignore' };
  },
};

/** Answers do not say of which form they are; the token does, which we end with the form's id (see the node that sends it). */
function isOneOf(token: string, forms: readonly string[]): boolean {
  return forms.length === 0 || forms.some((form) => token === form || token.endsWith(`:${form}`));
}

export default flowSubmitted;
