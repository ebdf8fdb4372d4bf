import type { OutgoingMessage, TemplateRecord } from '../../schemas/generated/types.ts';
import { messageWords } from '../../workflows/engine/text/message-words.ts';
import { Cache } from '../store/cache.ts';
import { findNumber } from '../store/number-directory.ts';
import { TemplateModel } from '../store/models/templates.ts';

const templates = new Cache<string, TemplateRecord | undefined>({ max: 2000, maxAgeMs: 60_000 });

/** The words of an outgoing message as the customer reads them; undefined for a file without caption or a bare place. */
export async function outgoingText(numberId: string, message: OutgoingMessage): Promise<string | undefined> {
  return message.type === 'template' ? templateText(numberId, message.template) : messageWords(message);
}

type TemplateUse = Extract<OutgoingMessage, { type: 'template' }>['template'];

/** The approved body with the values filled in; the template's name while we do not know its words. */
async function templateText(numberId: string, use: TemplateUse): Promise<string> {
  const number = await findNumber(numberId);
  const id = `${number?.wabaId ?? ''}:${use.name}:${use.language.code}`;
  const template = await templates.get(id, async (key) => (await TemplateModel.findById(key).lean()) ?? undefined);
  const body = template?.components.find((component) => isBody(component));
  const words = body === undefined ? undefined : Object(body).text;
  return typeof words === 'string' ? fillIn(words, bodyValues(use)) : use.name;
}

/** Values of the body by position (from 1) and, where given, by name. */
function bodyValues(use: TemplateUse): ReadonlyMap<string, string> {
  const body = use.components?.find((component) => isBody(component));
  const parameters: unknown = body === undefined ? [] : Object(body).parameters;
  const values = new Map<string, string>();
  for (const [index, parameter] of (Array.isArray(parameters) ? parameters : []).entries()) {
    const { text, parameter_name: name } = Object(parameter) as { text?: unknown; parameter_name?: unknown };
    if (typeof text !== 'string') continue;
    values.set(String(index + 1), text);
    if (typeof name === 'string') values.set(name, text);
  }
  return values;
}

function fillIn(words: string, values: ReadonlyMap<string, string>): string {
  return words.replace(/\{\{\s*([a-z0-9_]+)\s*\}\}/gi, (placeholder, name: string) => values.get(name) ?? placeholder);
}

/** Meta writes BODY in a template's definition and body in its use. */
function isBody(component: object): boolean {
  return 'type' in component && typeof component.type === 'string' && component.type.toLowerCase() === 'body';
}
