import { objectAt, stringAt, type JsonObject } from '../../world/json.ts';
import { GraphError, invalidParameter } from '../graph-error.ts';
import { META_LIMITS } from '../limits.ts';
import { lengthOf } from '../messages/checks.ts';
import type { Template } from './template.ts';

/**
 * Reads the values of the text variables of one component. Positional templates take them by order, named ones by
 * `parameter_name`. `where` is `header` or `body`, as the platform's error details begin.
 */
export function readTextValues(
  parameters: readonly JsonObject[],
  variables: readonly string[],
  template: Template,
  where: string,
  path: string,
): Map<string, string> {
  if (parameters.length !== variables.length) {
    throw new GraphError(132000, {
      details: `${where}: number of localizable_params (${parameters.length}) does not match the expected number of params (${variables.length})`,
    });
  }
  const values = new Map<string, string>();
  for (const [index, parameter] of parameters.entries()) {
    const value = readValue(parameter, template, index, `${path}['parameters'][${index}]`);
    const name = template.parameterFormat === 'NAMED' ? stringAt(parameter, 'parameter_name') : variables[index];
    if (!name || !variables.includes(name)) {
      throw invalidParameter('Invalid parameter', `Parameter name is missing or empty. Expected one of: ${variables.join(', ')}`);
    }
    values.set(name, value);
  }
  return values;
}

function readValue(parameter: JsonObject, template: Template, index: number, path: string): string {
  const type = stringAt(parameter, 'type') ?? 'text';
  if (type === 'currency' || type === 'date_time') {
    const fallback = stringAt(objectAt(parameter, type), 'fallback_value');
    if (!fallback) throw invalidParameter(`The parameter ${path}['${type}']['fallback_value'] is required.`);
    return fallback;
  }
  if (type !== 'text') {
    throw new GraphError(132012, { details: `body: Format mismatch, expected TEXT, received ${type.toUpperCase()}` });
  }
  const text = parameter['text'];
  if (typeof text !== 'string' || text === '') {
    throw invalidParameter('Invalid parameter', "Parameter 'text' is mandatory for component parameter type 'text'");
  }
  if (/[\n\r\t]| {5,}/.test(text)) {
    throw new GraphError(132018, { details: 'Param text cannot have new-line/tab characters or more than 4 consecutive spaces' });
  }
  if (template.category === 'AUTHENTICATION' && lengthOf(text) > META_LIMITS.authenticationCode) {
    throw invalidParameter(
      'Invalid parameter',
      `template parameter at index ${index} exceeds the maximum length in the AUTHENTICATION category (${META_LIMITS.authenticationCode} characters).`,
    );
  }
  return text;
}
