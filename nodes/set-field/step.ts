import type { ContactPatch, FieldChange, SetFieldParams } from '../../schemas/generated/types.ts';
import type { ActionStep, FlowValue, StepContext } from '../contract.ts';
import { contactValue, joinContactPatches } from '../shared/contact-value.ts';
import { typedValue } from '../shared/typed-value.ts';

const setField: ActionStep<SetFieldParams> = {
  enter(ctx, { changes }) {
    const variables: Record<string, FlowValue> = {};
    let contact: ContactPatch = {};
    for (const change of changes) {
      const value = valueOf(ctx, change);
      if (change.where === 'flow' && change.variable !== undefined) variables[change.variable] = value;
      if (change.where === 'contact' && change.field !== undefined) contact = joinContactPatches(contact, contactValue(change.field, value));
    }
    return { do: 'go', handle: 'next', writes: { ...(Object.keys(variables).length > 0 && { variables }), ...(Object.keys(contact).length > 0 && { contact }) } };
  },
};

function valueOf(ctx: StepContext, { kind, value = '', expression = '', field, variable }: FieldChange): FlowValue {
  if (kind === 'expression') return ctx.calculate(expression);
  return kind === 'empty' ? null : typedValue(ctx.render(value).trim(), kind, field ?? variable ?? '');
}

export default setField;
