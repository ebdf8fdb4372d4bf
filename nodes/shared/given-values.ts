import type { FlowValue, StepContext } from '../contract.ts';

/** A value that is handed to another flow: its name there, and a text that says what it is. */
export interface GivenValue {
  name: string;
  value: string;
}

/** A text that is nothing but one placeholder stands for the value itself, so that lists and numbers stay what they are. */
const onePath = /^\{\{-?\s*([A-Za-z_][\w.]*)\s*-?\}\}$/;

/** Throws MISSING_VARIABLE when a value is not there. */
export function givenValues(ctx: StepContext, inputs: readonly GivenValue[]): Record<string, FlowValue> {
  return Object.fromEntries(inputs.map(({ name, value }) => [name, valueOf(ctx, value)]));
}

function valueOf(ctx: StepContext, text: string): FlowValue {
  const path = onePath.exec(text.trim())?.[1];
  return (path === undefined ? undefined : ctx.lookup(path)) ?? ctx.render(text);
}
