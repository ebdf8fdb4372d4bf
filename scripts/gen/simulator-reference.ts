import { behaviourSchema } from '../../simulator/control/schema/behaviour-schema.ts';
import { ENDPOINTS, type Endpoint } from '../../simulator/control/schema/endpoints.ts';
import { SCHEMAS } from '../../simulator/control/schema/request-schemas.ts';
import { EVENT_KINDS } from '../../simulator/platform/event-kinds.ts';
import { FAULT_PRESETS } from '../../simulator/platform/fault-presets.ts';
import { MESSAGE_SAMPLES } from '../../simulator/platform/message-samples.ts';
import { plainText } from '../../simulator/plain-text.ts';
import { defaultBehaviour } from '../../simulator/world/behaviour.ts';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

interface Schema {
  type?: string | readonly string[];
  description?: string;
  properties?: Readonly<Record<string, Schema>>;
  items?: Schema;
  enum?: readonly unknown[];
  required?: readonly string[];
  anyOf?: readonly Schema[];
}

/** The simulator's reference: pages for people, OpenAPI and JSON Schemas for tools. */
export function simulatorReference(header: (source: string) => string): Record<string, string> {
  return {
    'docs/reference/simulator.md': page(header('simulator/control/schema and simulator/platform')),
    'docs/reference/simulator.openapi.json': json(openApi()),
    'docs/reference/simulator-seed.schema.json': json({ $schema: DRAFT, title: 'Seed of the Cloud API simulator', ...SCHEMAS.seed }),
    'docs/reference/simulator-faults.schema.json': json({ $schema: DRAFT, title: 'Fault rules of the Cloud API simulator', ...SCHEMAS.faults }),
  };
}

function page(head: string): string {
  const calls = ENDPOINTS.map((one) => `| \`${one.method} ${one.path}\` | ${one.does} | ${one.answers} |`);
  const bodies = ENDPOINTS.filter((one) => one.body && one.body !== 'bytes').map(bodySection);
  return [
    `${head}# Control API of the simulator`,
    'Everything is JSON below `/_sim`. A refusal is `{"error": {"message", "field"}}`, where `field` names the member that is wrong. How it is used stands in [the guide](../guide/simulator.md); for tools there are [OpenAPI](simulator.openapi.json), and JSON Schemas of [the seed](simulator-seed.schema.json) and of [fault rules](simulator-faults.schema.json).',
    `## Calls\n\n| call | does | answers |\n|---|---|---|\n${calls.join('\n')}`,
    `## Bodies\n\n${bodies.join('\n\n')}`,
    `## Behaviour\n\nDefaults:\n\n\`\`\`json\n${JSON.stringify(defaultBehaviour(), null, 2)}\n\`\`\``,
    `## Events by name\n\n| kind | webhook field | what happened |\n|---|---|---|\n${Object.entries(EVENT_KINDS).map(([kind, { field, about }]) => `| \`${kind}\` | \`${field}\` | ${about} |`).join('\n')}`,
    `## Samples of messages\n\n| kind | type | what it is |\n|---|---|---|\n${Object.entries(MESSAGE_SAMPLES).map(([kind, { message, about }]) => `| \`${kind}\` | \`${plainText(message['type'])}\` | ${about} |`).join('\n')}`,
    `## Ready-made faults\n\n| name | what happens |\n|---|---|\n${Object.entries(FAULT_PRESETS).map(([name, { about }]) => `| \`${name}\` | ${about} |`).join('\n')}\n`,
  ].join('\n\n');
}

function bodySection(one: Endpoint): string {
  const schema = schemaOf(one);
  const example = one.example === undefined ? '' : `\n\n\`\`\`json\n${JSON.stringify(one.example, null, 2)}\n\`\`\``;
  return `### \`${one.method} ${one.path}\`\n\n| member | type | meaning |\n|---|---|---|\n${rows(schema, '').join('\n')}${example}`;
}

/** One row for each member, down to the members of lists and objects. */
function rows(schema: Schema, prefix: string): string[] {
  const whole = schema.items ?? schema;
  return Object.entries(whole.properties ?? {}).flatMap(([name, part]) => {
    const path = `${prefix}${name}`;
    const must = whole.required?.includes(name) ? ' (required)' : '';
    const inner = part.items ?? part;
    return [`| \`${path}\`${must} | ${typeOf(part)} | ${part.description ?? ''} |`, ...rows(inner.anyOf?.find((one) => one.properties) ?? inner, `${path}${part.items ? '[].' : '.'}`)];
  });
}

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(' ');
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  if (schema.type === undefined) return schema.anyOf ? schema.anyOf.map(typeOf).join(' or ') : 'anything';
  return typeof schema.type === 'string' ? schema.type : schema.type.join(' or ');
}

function schemaOf({ body }: Endpoint): Schema {
  if (body === undefined || body === 'bytes') return {};
  return body === 'behaviour' ? behaviourSchema : SCHEMAS[body];
}

function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const one of ENDPOINTS) (paths[one.path] ??= {})[one.method.toLowerCase()] = operation(one);
  return {
    openapi: '3.1.0',
    info: { title: 'Control API of the WhatsApp Cloud API simulator', version: '1', description: 'Plays the platform and its customers. Answers this machine only, unless SIMULATOR_ALLOW_REMOTE=1.' },
    servers: [{ url: 'http://127.0.0.1:3100/_sim' }],
    paths,
    components: { schemas: { ...SCHEMAS, behaviour: behaviourSchema, Error: { type: 'object', properties: { error: { type: 'object', properties: { message: { type: 'string' }, field: { type: 'string' } } } } } } },
  };
}

function operation(one: Endpoint): object {
  const inPath = [...one.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const inQuery = Object.entries(one.query ?? {}).map(([name, description]) => ({ name, in: 'query', description, schema: { type: 'string' } }));
  const content = one.body === 'bytes' ? { '*/*': {} } : { 'application/json': { schema: { $ref: `#/components/schemas/${one.body ?? ''}` }, ...(one.example === undefined ? {} : { example: one.example }) } };
  return {
    operationId: `${one.method.toLowerCase()}${one.path.replaceAll(/[{}]/g, '').replaceAll(/(?:^|[/-])(\w)/g, (_whole, letter: string) => letter.toUpperCase())}`,
    summary: one.does,
    ...(inPath.length + inQuery.length > 0 ? { parameters: [...inPath, ...inQuery] } : {}),
    ...(one.body === undefined ? {} : { requestBody: { required: true, content } }),
    responses: { 200: { description: one.answers }, 400: { description: 'The member named in `field` is wrong.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } } },
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
