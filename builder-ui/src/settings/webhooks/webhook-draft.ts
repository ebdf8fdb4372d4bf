import type { IncomingWebhookCreate, IncomingWebhookUpdate, IncomingWebhookView } from '../../../../schemas/generated/types.ts';

/** What the form of an incoming webhook holds; the schema as it was typed. */
export type WebhookDraft = Pick<IncomingWebhookCreate, 'name' | 'numberId' | 'contactBy' | 'contactPath' | 'signed'> & { keyPath: string; schema: string };
export type WebhookField = keyof WebhookDraft | 'payloadSchema';
export type WebhookProblem = 'name' | 'contactPath' | 'number' | 'schema';

export const emptyDraft: WebhookDraft = { name: '', numberId: '', contactBy: 'phone', contactPath: '', signed: true, keyPath: '', schema: '' };

export function draftOf({ name, numberId, contactBy, contactPath, signed, keyPath = '', payloadSchema }: IncomingWebhookView): WebhookDraft {
  return { name, numberId, contactBy, contactPath, signed, keyPath, schema: payloadSchema === undefined ? '' : JSON.stringify(payloadSchema, null, 2) };
}

/** What has to be put right before it can be stored, by field. */
export function problemsOf({ name, numberId, contactPath, schema }: WebhookDraft): Partial<Record<WebhookField, WebhookProblem>> {
  return {
    ...(name === '' ? { name: 'name' as const } : {}),
    ...(numberId === '' ? { numberId: 'number' as const } : {}),
    ...(contactPath.trim() === '' ? { contactPath: 'contactPath' as const } : {}),
    ...(schema.trim() !== '' && schemaOf(schema) === undefined ? { payloadSchema: 'schema' as const } : {}),
  };
}

export function toCreate({ keyPath, schema, ...facts }: WebhookDraft): IncomingWebhookCreate {
  const payloadSchema = schemaOf(schema);
  return { ...facts, contactPath: facts.contactPath.trim(), ...(keyPath.trim() === '' ? {} : { keyPath: keyPath.trim() }), ...(payloadSchema === undefined ? {} : { payloadSchema }) };
}

/** Signing is only mentioned when it changes: mentioning it makes a new secret. */
export function toUpdate(before: IncomingWebhookView, { keyPath, schema, signed, ...facts }: WebhookDraft): IncomingWebhookUpdate {
  return { ...facts, contactPath: facts.contactPath.trim(), keyPath: keyPath.trim() || null, payloadSchema: schemaOf(schema) ?? null, ...(signed === before.signed ? {} : { signed }) };
}

function schemaOf(text: string): { [key: string]: unknown } | undefined {
  try {
    const schema: unknown = JSON.parse(text);
    return typeof schema === 'object' && schema !== null && !Array.isArray(schema) ? (schema as { [key: string]: unknown }) : undefined;
  } catch {
    return undefined;
  }
}
