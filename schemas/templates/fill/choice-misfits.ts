import type { TemplateCardValue, TemplateChoice } from '../../generated/types.ts';
import type { Component } from '../components.ts';
import { choiceOf, valueOf, valuesOf } from './choice-values.ts';
import { templateFields } from './template-fields.ts';

/** How what a flow fills in differs from what a template takes now, after it was edited. */
export interface ChoiceMisfits {
  /** Fields that the choice does not know: names of variables, or what is to be filled in. */
  readonly missing: string[];
  /** How many values it has too many. */
  readonly surplus: number;
}

/** Compares a choice with the components of its template; an empty value that is to be filled in is no misfit. */
export function choiceMisfits(components: readonly Component[], choice: TemplateChoice): ChoiceMisfits {
  const fields = templateFields(components);
  const missing = fields.filter((field) => !field.optional && valueOf(choice, field) === undefined);
  const fitting = countValues(choiceOf(choice, fields, valuesOf(fields, choice))) - missing.length;
  return { missing: missing.map(({ kind, name }) => (name === '' ? kind : name)), surplus: Math.max(0, countValues(choice) - fitting) };
}

function countValues({ offer, cards = [], ...parts }: TemplateChoice): number {
  const count = ({ header = [], body = [], buttons = [] }: TemplateCardValue): number => header.length + body.length + buttons.length;
  return [parts, ...cards].reduce((sum, card) => sum + count(card), offer === undefined ? 0 : 1);
}
