import type { OutgoingMessage, TemplateRecord } from '../../schemas/generated/types.ts';
import { Cache } from '../store/cache.ts';
import { TemplateModel } from '../store/models/templates.ts';

/** What a send needs to know of a template. */
export type KnownTemplateState = Pick<TemplateRecord, '_id' | 'name' | 'language' | 'status' | 'category' | 'statusNote'>;

/** A template that was paused is noticed after this time at the latest. */
const MAX_AGE_MS = 2000;
const cache = new Cache<string, KnownTemplateState | undefined>({ max: 5000, maxAgeMs: MAX_AGE_MS });

/** Key of a template: an account has one of a name in a language. */
export function templateId(wabaId: string, name: string, language: string): string {
  return `${wabaId}:${name}:${language}`;
}

/** The template that a message is made from, as last read from WhatsApp; undefined for other messages and unknown ones. */
export function templateOf(wabaId: string, message: OutgoingMessage): Promise<KnownTemplateState | undefined> {
  if (message.type !== 'template') return Promise.resolve(undefined);
  const { name, language } = message.template;
  return cache.get(templateId(wabaId, name, language.code), async (id) => (await TemplateModel.findById(id, { name: 1, language: 1, status: 1, category: 1, statusNote: 1 }).lean()) ?? undefined);
}

/** Its state has changed: this process reads it again. */
export function forgetTemplate(id: string): void {
  cache.forget(id);
}
