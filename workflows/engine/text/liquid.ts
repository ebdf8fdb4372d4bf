import { filters, Liquid, type Template } from 'liquidjs';
import { StepError } from '../../../schemas/errors.ts';
import { limits } from '../../../schemas/limits.ts';
import { problemInEnglish, type TextProblem } from '../../../schemas/text-problems.ts';
import { BoundedCache } from './bounded-cache.ts';
import { templateCause } from './template-cause.ts';
import { valueWords } from './value-words.ts';

/** No file access, no prototypes, and a missing value is an error unless the text names a default. */
const engine = new Liquid({
  templates: {},
  ownPropertyOnly: true,
  strictFilters: true,
  strictVariables: true,
  lenientIf: true,
  locale: 'en',
  timezoneOffset: 0,
  parseLimit: limits.maxTemplateLength,
  outputEscape: valueWords,
});

// Partials would be read from somewhere, and chance or the wall clock would make a replay give other words.
for (const tag of ['include', 'render', 'layout', 'block']) delete engine.tags[tag];
for (const filter of ['sample', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string']) engine.unregisterFilter(filter);
const formatDate = filters['date'] as (this: unknown, value: unknown, format: unknown, zone: unknown) => unknown;
engine.registerFilter('date', function date(value: unknown, format?: string, zone?: string) {
  const { now, timeZone } = this.context.globals as RenderGlobals;
  const instant = value === 'now' || value === 'today' ? now : value;
  // A date without a time is that day everywhere; shifting it into a western zone would show the day before.
  const dayOnly = typeof instant === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(instant);
  return formatDate.call(this, instant, format, dayOnly ? 'UTC' : (zone ?? timeZone));
});

/** now (ISO) and the zone in which the date filter writes. */
export interface RenderGlobals {
  now: string;
  timeZone: string;
}

const parsed = new BoundedCache<Template[]>(1000);

/** Parses a text; throws StepError TEMPLATE_INVALID with what is wrong as details.cause. Parsed texts are kept. */
export function parseTemplate(text: string): Template[] {
  return parsed.getOrMake(text, (source) => {
    if (source.length > limits.maxTemplateLength) throw invalid({ code: 'text_too_long', values: { limit: limits.maxTemplateLength } });
    try {
      return engine.parse(source);
    } catch (error) {
      throw invalid(templateCause(error));
    }
  });
}

/** Renders a text with the scope; throws StepError MISSING_VARIABLE or TEMPLATE_INVALID, never returns half a text. */
export function renderTemplate(text: string, scope: object, globals: RenderGlobals): string {
  if (!text.includes('{{') && !text.includes('{%')) return text;
  const template = parseTemplate(text);
  try {
    const options = { globals, templateLimit: limits.templateNodes, memoryLimit: limits.templateMemory, renderLimit: limits.templateTimeMs };
    return String(engine.renderSync(template, scope, options));
  } catch (error) {
    const missing = missingVariable(error);
    if (missing === undefined) throw new StepError('TEMPLATE_INVALID', reason(error), { cause: { code: 'text_not_filled', values: {} } satisfies TextProblem });
    const cause: TextProblem = { code: 'placeholder_without', values: { found: `{{ ${missing} }}`, fallback: `{{ ${missing} | default: "..." }}` } };
    throw new StepError('MISSING_VARIABLE', problemInEnglish(cause), { variable: missing, cause });
  }
}

function invalid(cause: TextProblem): StepError {
  return new StepError('TEMPLATE_INVALID', problemInEnglish(cause), { cause });
}

function missingVariable(error: unknown): string | undefined {
  const original = error instanceof Error && 'originalError' in error ? error.originalError : undefined;
  return original instanceof Error && 'variableName' in original ? String(original.variableName) : undefined;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
