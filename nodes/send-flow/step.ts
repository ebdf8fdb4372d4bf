import type { FormParameters, OutgoingInteractive, SendFlowParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep, StepContext, StepResult } from '../contract.ts';
import { saveAnswer } from '../shared/answers/save-answer.ts';
import { formAnswers, isFormAnswer, keptFields } from '../shared/form-answer.ts';
import { renderWithin } from '../shared/render-within.ts';
import { askForReply, resumeReply } from '../shared/reply.ts';

const sendFlow: ActionStep<SendFlowParams> = {
  enter: (ctx, params) => askForReply(ctx, messageOf(ctx, params)),
  resume: (ctx, params, event) =>
    resumeReply(ctx, params, event, {
      // Whatever else the customer writes meanwhile is for other flows and the team.
      take: (message) => (isFormAnswer(message) && ctx.choiceOf(message) === params.form ? submitted(params, formAnswers(message)) : undefined),
    }),
};

function submitted({ saveTo, fields }: SendFlowParams, answers: ReturnType<typeof formAnswers>): StepResult {
  const { variables } = saveAnswer(answers, saveTo === undefined ? {} : { saveTo });
  return { do: 'go', handle: 'submitted', writes: { variables: { ...variables, ...keptFields(answers, fields) } } };
}

function messageOf(ctx: StepContext, params: SendFlowParams): OutgoingInteractive {
  const { header, body, footer } = params;
  return {
    type: 'interactive',
    interactive: {
      type: 'flow',
      ...(header !== undefined && { header: { type: 'text', text: renderWithin(ctx, header, limits.maxInteractiveHeader, 'header') } }),
      body: { text: renderWithin(ctx, body, limits.maxInteractiveBody, 'text above the button') },
      ...(footer !== undefined && { footer: { text: renderWithin(ctx, footer, limits.maxFooter, 'footer') } }),
      action: { name: 'flow', parameters: parametersOf(ctx, params) },
    },
  };
}

/** The token leads the answers back to this run, and ends with the form's id for triggers that look for it. */
function parametersOf(ctx: StepContext, { button, form, screen, data = [], mode }: SendFlowParams): FormParameters {
  const values = Object.fromEntries(data.map(({ name, value }) => [name, ctx.render(value)]));
  return {
    flow_message_version: '3',
    flow_id: form,
    flow_cta: renderWithin(ctx, button, limits.maxFormButton, 'button'),
    flow_token: ctx.choiceId(form),
    mode,
    // Without a first screen the form asks its own server which one that is.
    flow_action: screen === undefined ? 'data_exchange' : 'navigate',
    ...(screen !== undefined && { flow_action_payload: { screen, ...(data.length > 0 && { data: values }) } }),
  };
}

export default sendFlow;
