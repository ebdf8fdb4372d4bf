import { StepError } from '../../../schemas/errors.ts';
import type { StepContext } from '../../contract.ts';

type Renderer = Pick<StepContext, 'render'>;

/**
 * Renders a text part by part, so that what a customer typed cannot break out of its place: every {{ value }} is
 * escaped for where it stands, the text around it is the flow author's own. Throws what render throws.
 */
function fillIn(ctx: Renderer, template: string, escape: (text: string) => string): string {
  return template
    .split(/(\{\{[\s\S]*?\}\})/)
    .map((part) => (part.startsWith('{{') ? escape(ctx.render(part)) : part))
    .join('');
}

/** An address; values are percent-encoded, so that they stay one segment or one query value. */
export function fillInUrl(ctx: Renderer, template: string): string {
  const url = fillIn(ctx, template.trim(), encodeURIComponent);
  const path = url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#][\s\S]*$/, '');
  // Two dots are a value that no encoding protects: they would climb out of the path that the author wrote.
  if (path.split(/[/\\]/).some((segment) => /^(\.|%2e){1,2}$/i.test(segment))) throw new StepError('VALUE_INVALID', 'The path of the address contains "." or ".." once its variables are filled in.', {});
  return url;
}

/** A JSON body; values are escaped for JSON strings. Throws VALUE_INVALID when the result is no JSON. */
export function fillInJson(ctx: Renderer, template: string): string {
  const text = fillIn(ctx, template, (value) => JSON.stringify(value).slice(1, -1));
  try {
    JSON.parse(text);
  } catch (error) {
    throw new StepError('VALUE_INVALID', `The body is not valid JSON once its variables are filled in: ${error instanceof Error ? error.message : String(error)}`, {});
  }
  return text;
}

/** A header; line breaks in it would be further headers. */
export function fillInHeader(ctx: Renderer, name: string, template: string): string {
  const text = ctx.render(template).trim();
  // oxlint would take the range for a mistake, were it not spelt out: everything below space but the tab, and DEL.
  if ([...text].some((letter) => (letter < ' ' && letter !== '\t') || letter === '\u007f' || letter > 'ÿ')) throw new StepError('VALUE_INVALID', `The header ${name} contains letters that a header cannot carry.`, { name });
  return text;
}
