import { StepError } from '../../../schemas/errors.ts';
import { parseTemplate } from '../text/liquid.ts';
import { childPointer } from '../text/json-pointer.ts';
import type { CheckedNode, FlowCheck } from './checked-flow.ts';

/** A text with placeholders in the params of a node. */
export interface TemplateText {
  pointer: string;
  text: string;
}

/** The texts of a node that are rendered: fields of the widget template, and everything inside a chosen message template. */
export function templateTexts({ fields }: CheckedNode): TemplateText[] {
  return fields.flatMap(({ pointer, value, hints }) => {
    if (hints.widget === 'template' && typeof value === 'string') return [{ pointer, text: value }];
    return hints.widget === 'template-picker' ? textsInside(value, pointer) : [];
  });
}

/** Texts whose placeholders cannot be understood. */
export const brokenTemplates: FlowCheck = ({ nodes }) =>
  [...nodes.values()].flatMap((checked) =>
    templateTexts(checked).flatMap(({ pointer, text }) => {
      const problem = problemOf(text);
      return problem === undefined ? [] : [{ code: 'TEMPLATE_INVALID', severity: 'error' as const, nodeId: checked.node.id, path: pointer, message: `The placeholders in this text cannot be understood: ${problem.message}`, details: { problem: problem.message, ...problem.details } }];
    }),
  );

function problemOf(text: string): StepError | undefined {
  try {
    parseTemplate(text);
    return undefined;
  } catch (error) {
    if (error instanceof StepError) return error;
    throw error;
  }
}

function textsInside(value: unknown, pointer: string): TemplateText[] {
  if (typeof value === 'string') return [{ pointer, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsInside(inner, childPointer(pointer, key)));
}
