import { StepError } from '../../schemas/errors.ts';
import type { OutgoingTemplate, TemplateChoice } from '../../schemas/generated/types.ts';
import { fillTemplate } from '../../schemas/templates/fill/fill-template.ts';
import type { StepContext } from '../contract.ts';
import { renderWithin } from '../shared/render-within.ts';

/** The template message with the values of this run; a form that is filled in comes back to it. */
export function templateMessage(ctx: StepContext, template: TemplateChoice): OutgoingTemplate {
  return fillTemplate(template, {
    now: ctx.now,
    render: (text, limit, part) => renderWithin(ctx, text, limit, part),
    token: (text) => ctx.choiceId(text),
    instant: (date, time) => ctx.calendar.localInstant(date, time, ctx.timeZone),
    refuse: (part, value) => {
      throw new StepError('VALUE_INVALID', `The ${part} "${value.slice(0, 60)}" cannot be read.`, { part, value: value.slice(0, 60) });
    },
  });
}
