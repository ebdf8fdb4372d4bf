import { Ajv, type ValidateFunction } from 'ajv';
import { plainText } from '../plain-text.ts';
import { ControlError } from './control-error.ts';
import { SCHEMAS } from './schema/request-schemas.ts';

const ajv = new Ajv({ allErrors: false, strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false });
const compiled = new Map<string, ValidateFunction>();

/** Checks a control request against its schema; the error names the member that does not fit. */
export function checkBody<T>(name: keyof typeof SCHEMAS, body: unknown): T {
  let validate = compiled.get(name);
  if (!validate) {
    validate = ajv.compile(SCHEMAS[name]);
    compiled.set(name, validate);
  }
  if (validate(body)) return body as T;
  const [problem] = validate.errors ?? [];
  const field = (problem?.instancePath ?? '').slice(1).replaceAll('/', '.');
  const extra: unknown = problem?.params['additionalProperty'] ?? problem?.params['allowedValues'];
  const hint = extra === undefined ? '' : `: ${Array.isArray(extra) ? extra.join(', ') : plainText(extra)}`;
  throw new ControlError(`${field || 'The request body'} ${problem?.message ?? 'is not valid'}${hint}.`, field);
}
