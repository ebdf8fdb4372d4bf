import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { RE2JS } from 're2js';
import { ApiProblem } from '../../schemas/errors.ts';

/** Patterns run in linear time, so that no schema and no payload can keep the server busy. */
const linear = Object.assign(
  (pattern: string) => {
    const expression = RE2JS.compile(pattern);
    // Ajv keeps patterns apart by this text.
    return { test: (text: string) => expression.matcher(text).find(), toString: () => `/${pattern}/` };
  },
  { code: 'new RegExp' },
);
const largestSchema = 16 * 1024;
const most = 200;
const compiled = new Map<string, ValidateFunction>();

function compile(schema: object): ValidateFunction {
  const text = JSON.stringify(schema);
  const known = compiled.get(text);
  if (known !== undefined) return known;
  // An instance of its own: schemas of different organisations may have the same $id.
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateSchema: true, code: { regExp: linear } });
  addFormats.default(ajv);
  const check = ajv.compile(schema);
  if (compiled.size >= most) compiled.clear();
  compiled.set(text, check);
  return check;
}

/** Throws VALIDATION_FAILED when a schema cannot be used. */
export function checkPayloadSchema(schema: object): void {
  const wrong = (message: string): ApiProblem => new ApiProblem('VALIDATION_FAILED', [{ field: 'payloadSchema', rule: 'schema', message, fix: 'Correct the schema, or leave it out.' }]);
  if (JSON.stringify(schema).length > largestSchema) throw wrong(`The schema is longer than ${largestSchema} characters.`);
  try {
    compile(schema);
  } catch (error) {
    throw wrong(`This is not a JSON Schema that can be used: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What is wrong with a payload, in words; undefined when it fits. */
export function payloadProblem(schema: object, payload: unknown): { field: string; rule: string; message: string } | undefined {
  const check = compile(schema);
  if (check(payload)) return undefined;
  const { instancePath = '', message = 'is not valid', keyword = 'schema' } = check.errors?.[0] ?? {};
  return { field: instancePath, rule: keyword, message: `${instancePath === '' ? 'The payload' : instancePath} ${message}.` };
}
