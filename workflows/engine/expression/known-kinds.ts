import type { ValueKind } from './value-kind.ts';

/** Kinds of what is always called the same. Fields, variables and the content of messages can be of any kind. */
const kinds: Readonly<Record<string, ValueKind>> = {
  now: 'text',
  contact: 'record', 'contact.id': 'text', 'contact.name': 'text', 'contact.phone': 'text', 'contact.username': 'text', 'contact.language': 'text',
  'contact.timeZone': 'text', 'contact.country': 'text', 'contact.tags': 'list', 'contact.fields': 'record', 'contact.optedOut': 'yes_no', 'contact.blocked': 'yes_no',
  conversation: 'record', 'conversation.id': 'text', 'conversation.status': 'text', 'conversation.assignee': 'text', 'conversation.windowOpen': 'yes_no',
  organisation: 'record', 'organisation.name': 'text', 'organisation.timeZone': 'text',
  message: 'record', 'message.id': 'text', 'message.type': 'text', 'message.text': 'text',
  error: 'record', 'error.code': 'text', 'error.message': 'text',
  variables: 'record', callback: 'record',
};

/** The kind of value behind a path such as contact.tags, as far as it is known before anything runs. */
export function knownKind(path: string): ValueKind {
  return Object.hasOwn(kinds, path) ? (kinds[path] ?? 'any') : 'any';
}
