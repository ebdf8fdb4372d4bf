import { useState } from 'react';
import type { OutgoingTemplate, TemplateView } from '../../../../schemas/generated/types.ts';
import { choiceOf, type FieldValues } from '../../../../schemas/templates/fill/choice-values.ts';
import { fillTemplate } from '../../../../schemas/templates/fill/fill-template.ts';
import { cardsOf, templateFields, unfillableButtons } from '../../../../schemas/templates/fill/template-fields.ts';
import { fieldProblem, filledProblem } from '../../../../schemas/templates/fill/value-problem.ts';
import { useNow } from '../../inbox/use-now.ts';

/** A template that a person chooses and fills in by hand; message is what would be sent, once nothing stands against it. */
export function useTemplateUse(contactName: string) {
  const [template, setTemplate] = useState<TemplateView>();
  const [values, setValues] = useState<FieldValues>({});
  const fields = templateFields(template?.components ?? []);
  const pick = (next: TemplateView | undefined) => {
    const first = templateFields(next?.components ?? []).find(({ kind, part }) => kind === 'text' && part === 'body');
    setTemplate(next);
    // The first variable is nearly always the name.
    setValues(first ? { [first.id]: contactName } : {});
  };
  const now = useNow(15_000);
  const sound = template !== undefined && unfillableButtons(template.components).length === 0 && fields.every((field) => fieldProblem(field, values[field.id], now) === undefined) && !isTooLong(template, values);
  return { template, values, setValues, pick, message: sound ? messageOf(template, values, now) : undefined };
}

function isTooLong({ components }: TemplateView, values: FieldValues): boolean {
  return filledProblem(components, values) !== undefined || cardsOf(components).some((card, index) => filledProblem(card, values, `card${index}/`) !== undefined);
}

function messageOf(template: TemplateView, values: FieldValues, now: number): OutgoingTemplate {
  return fillTemplate(choiceOf(template, templateFields(template.components), values), {
    now,
    render: (text) => text.trim(),
    token: (text) => text,
    instant: (date, time) => Date.parse(`${date}T${time}`),
    refuse: (part, value) => {
      throw new Error(`The ${part} "${value}" was not checked.`);
    },
  });
}
