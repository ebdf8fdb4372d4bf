import type { ErrorObject } from 'ajv';
import { limits } from './limits.ts';

export interface FieldProblem extends Record<string, unknown> {
  /** Such as graph.nodes[3].params.body; empty for the whole. */
  readonly field: string;
  /** The keyword of the schema that was broken, such as maxLength. */
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
  /** The number that the rule is about, such as the most characters. */
  readonly limit?: number;
}

/** Puts findings of a validator into words: which field, which rule, what to do. */
export function explainErrors(errors: readonly ErrorObject[], place: 'body' | 'query' | 'params' | 'message'): FieldProblem[] {
  const seen = new Set<string>();
  const problems: FieldProblem[] = [];
  for (const error of errors) {
    const field = fieldOf(error);
    const { message, fix } = words(error, field === '' ? `The ${place}` : field);
    if (seen.has(`${field} ${message}`)) continue;
    seen.add(`${field} ${message}`);
    const limit: unknown = error.params['limit'];
    problems.push({ field, rule: error.keyword, message, fix, ...(typeof limit === 'number' && { limit }) });
  }
  return problems.slice(0, limits.maxErrorDetails);
}

function fieldOf(error: ErrorObject): string {
  // Of a value that may have several shapes the tag says which one is meant; if none has that tag, the tag is wrong.
  const extra: unknown = error.params['missingProperty'] ?? error.params['additionalProperty'] ?? (error.keyword === 'discriminator' ? error.params['tag'] : undefined);
  const parts = error.instancePath.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (typeof extra === 'string') parts.push(extra);
  return parts.map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}

function words(error: ErrorObject, field: string): { message: string; fix: string } {
  const limit = String(error.params['limit'] ?? '');
  const say = sayings[error.keyword];
  return say === undefined ? { message: `${field} ${error.message ?? 'is not valid'}.`, fix: 'See the API description for what is allowed here.' } : say(field, limit, error.params);
}

type Saying = (field: string, limit: string, params: Record<string, unknown>) => { message: string; fix: string };

const formats: Readonly<Record<string, string>> = {
  email: 'an e-mail address such as name@example.com',
  date: 'a date such as 2026-12-24',
  'date-time': 'an instant such as 2026-12-24T18:00:00Z',
  uri: 'an address such as https://example.com/picture.jpg',
};

const sayings: Readonly<Record<string, Saying>> = {
  required: (field) => ({ message: `${field} is missing.`, fix: `Add ${field}.` }),
  additionalProperties: (field) => ({ message: `${field} is not known here.`, fix: `Remove ${field}, or check its spelling.` }),
  type: (field, _limit, params) => ({ message: `${field} has the wrong type.`, fix: `Send it as ${[params['type']].flat().join(' or ')}.` }),
  enum: (field, _limit, params) => ({ message: `${field} is none of the allowed values.`, fix: `Use one of ${[params['allowedValues']].flat().join(', ')}.` }),
  const: (field, _limit, params) => ({ message: `${field} is none of the allowed values.`, fix: `Use ${JSON.stringify(params['allowedValue'])}.` }),
  maxLength: (field, limit) => ({ message: `${field} is too long.`, fix: `Use at most ${limit} characters.` }),
  minLength: (field, limit) => (limit === '1' ? { message: `${field} is empty.`, fix: 'Fill it in.' } : { message: `${field} is too short.`, fix: `Use at least ${limit} characters.` }),
  maximum: (field, limit) => ({ message: `${field} is too large.`, fix: `Use at most ${limit}.` }),
  minimum: (field, limit) => ({ message: `${field} is too small.`, fix: `Use at least ${limit}.` }),
  exclusiveMinimum: (field, limit) => ({ message: `${field} is too small.`, fix: `Use more than ${limit}.` }),
  maxItems: (field, limit) => ({ message: `${field} has too many entries.`, fix: `Keep at most ${limit}.` }),
  minItems: (field, limit) => ({ message: `${field} has too few entries.`, fix: `Give at least ${limit}.` }),
  maxProperties: (field, limit) => ({ message: `${field} has too many entries.`, fix: `Keep at most ${limit}.` }),
  format: (field, _limit, params) => ({ message: `${field} is not written as expected.`, fix: `Write ${formats[String(params['format'])] ?? String(params['format'])}.` }),
  pattern: (field, _limit, params) => ({ message: `${field} is not written as expected.`, fix: `It has to match ${String(params['pattern'])}.` }),
  minProperties: (field) => ({ message: `${field} is empty.`, fix: 'Fill it in.' }),
  discriminator: (field, _limit, params) =>
    params['error'] === 'tag' ? { message: `${field} is missing.`, fix: `Add ${field}.` } : { message: `${field} "${String(params['tagValue']).slice(0, 40)}" is none of the allowed values.`, fix: 'The API description names those that there are.' },
  anyOf: (field) => ({ message: `${field} has none of the allowed forms.`, fix: 'Check its type and the fields that belong to it.' }),
};
