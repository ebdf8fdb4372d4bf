import { Output } from 'liquidjs';
import { parseTemplate } from './liquid.ts';

/** A value that a text cannot do without: its path, such as ['contact', 'name'] or ['email']. */
export type TemplatePath = readonly string[];

/**
 * The values that a text reads whatever happens: outputs outside of tags whose first filter is not `default`.
 * What stands inside `if` or `for` depends on a test and is left to the run. Throws StepError TEMPLATE_INVALID.
 */
export function templateReads(text: string): TemplatePath[] {
  const reads: TemplatePath[] = [];
  for (const part of parseTemplate(text)) {
    if (!(part instanceof Output) || part.value.filters[0]?.name === 'default') continue;
    const given = part.value.filters.flatMap((filter) => filter.args.map((argument) => (Array.isArray(argument) ? argument[1] : argument)));
    for (const token of [...part.value.initial.postfix, ...given]) {
      if (token === undefined || (!('variable' in token) && !('props' in token))) continue;
      const path = literalPath(token as PropertyToken);
      if (path !== undefined) reads.push(path);
    }
  }
  return reads;
}

interface PropertyToken {
  variable?: { content?: unknown };
  props?: readonly { content?: unknown }[];
}

// A path with an index that is itself a variable cannot be known beforehand.
function literalPath(token: PropertyToken): TemplatePath | undefined {
  const parts = [...(token.variable === undefined ? [] : [token.variable]), ...(token.props ?? [])].map((part) => part.content);
  const words = parts.filter((part): part is string => typeof part === 'string');
  return words.length === parts.length && words.length > 0 ? words : undefined;
}
