import document from './settings.schema.json' with { type: 'json' };
import type { Settings } from './generated/types.ts';
import validators from './generated/validators.js';

type Environment = Readonly<Record<string, string | undefined>>;
type Rule = { type?: string; default?: string | number | boolean; description: string; enum?: string[]; minimum?: number; maximum?: number; writeOnly?: boolean; examples?: string[] };

/** The variables in the order in which `.env.example` lists them, with default and description. */
export const settingRules: Readonly<Record<string, Rule>> = document.$defs.Settings.properties;

/** A setting is missing or bad. The message has one line for each, with variable, rule and fix; never a secret's value. */
export class SettingsError extends Error {
  constructor(lines: string[]) {
    super(lines.join('\n'));
    this.name = 'SettingsError';
  }
}

/**
 * Reads and checks the settings of a process from its environment. An empty variable counts as not set.
 * `needs` names the optional ones that this process cannot do without; they are then typed as present.
 */
export function loadSettings<Needed extends keyof Settings = never>(
  env: Environment,
  needs: readonly Needed[] = [],
): Readonly<Settings & Required<Pick<Settings, Needed>>> {
  const values: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(settingRules)) {
    const text = env[name]?.trim();
    const value = text === undefined || text === '' ? rule.default : fromText(text, rule.type);
    if (value !== undefined) values[name] = value;
  }
  values['PARLEY_PUBLIC_URL'] ??= `http://localhost:${String(values['PORT'])}`;
  values['GRAPH_API_URL'] ??= values['PARLEY_SIMULATOR'] === true ? `http://127.0.0.1:${String(values['SIMULATOR_PORT'])}` : 'https://graph.facebook.com';

  const validate = validators['Settings'];
  if (validate === undefined) throw new Error('schemas/generated lacks the validator of Settings; run "npm run gen"');
  const problems: string[] = [];
  if (!validate(values)) {
    const names = new Set((validate.errors ?? []).map((error) => error.instancePath.slice(1)));
    for (const name of names) problems.push(problemLine(name, env[name] ?? ''));
  }
  for (const name of needs) if (values[name] === undefined) problems.push(missingLine(name));
  if (problems.length > 0) throw new SettingsError(problems);
  return Object.freeze(values) as Readonly<Settings & Required<Pick<Settings, Needed>>>;
}

/** Text that does not fit the type is passed on as it is, for the schema to refuse. */
function fromText(text: string, type: string | undefined): unknown {
  if (type === 'integer' && /^-?\d{1,10}$/.test(text)) return Number(text);
  if (type === 'boolean') {
    if (/^(true|1|yes|on)$/i.test(text)) return true;
    if (/^(false|0|no|off)$/i.test(text)) return false;
  }
  return text;
}

function problemLine(name: string, text: string): string {
  const rule = settingRules[name];
  if (rule === undefined) return `${name} is not a setting.`;
  const shown = rule.writeOnly === true ? 'what it is set to' : `"${text}"`;
  return `${name} cannot be ${shown}: it is ${expectation(rule)}. ${rule.description} Correct it in the environment or in .env.`;
}

function missingLine(name: string): string {
  return `${name} is not set. ${settingRules[name]?.description ?? ''} Set it in the environment or in .env.`;
}

function expectation(rule: Rule): string {
  if (rule.enum !== undefined) return `one of ${rule.enum.join(', ')}`;
  if (rule.type === 'integer') return `a whole number from ${rule.minimum} to ${rule.maximum}`;
  if (rule.type === 'boolean') return 'true or false';
  return `something like ${rule.examples?.[0] ?? 'text'}`;
}
