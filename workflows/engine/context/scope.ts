import type { FlowValue } from '../../../nodes/contract.ts';
import type { ContactView, ConversationView, EngineError, InboundMessage, OrganisationView } from '../../../schemas/generated/types.ts';

/** What texts and conditions can read. */
export interface ScopeSource {
  now: number;
  contact: ContactView;
  conversation: ConversationView;
  organisation: OrganisationView;
  variables: Readonly<Record<string, FlowValue>>;
  message: InboundMessage | undefined;
  error: EngineError | undefined;
  timeZone: string;
  windowExpiresAt: number | undefined;
  /** Ids of the segments to which the contact belongs (see segments.ts). */
  segmentIds?: (() => string[]) | undefined;
  /** Addresses under which other systems call the run, by name. */
  callback?: Readonly<Record<string, string>> | undefined;
}

/** Names with a meaning of their own; a variable of the same name is only reachable as variables.<name>. */
export const scopeRoots = ['contact', 'conversation', 'organisation', 'variables', 'message', 'error', 'now', 'callback'] as const;

/**
 * The object behind {{ ... }} and the subjects of conditions: contact, conversation, organisation, message,
 * error, now (ISO), callback, variables, and every variable by its own name. What has no value is not there at all.
 */
export function buildScope(source: ScopeSource): Record<string, unknown> {
  const variables = withoutNull(source.variables);
  const { calendar: _calendar, teams, segments: _segments, ...organisation } = source.organisation;
  const { assigneeName, ...conversation } = source.conversation;
  const team = teams?.find(({ id }) => id === conversation.teamId)?.name;
  const scope: Record<string, unknown> = {
    ...variables,
    contact: contactScope(source),
    conversation: { ...conversation, windowOpen: source.windowExpiresAt !== undefined, ...(assigneeName === undefined ? {} : { assignee: assigneeName, assigneeName }), ...(team === undefined ? {} : { team }) },
    organisation,
    variables,
    now: new Date(source.now).toISOString(),
  };
  if (source.message !== undefined) scope['message'] = source.message;
  if (source.error !== undefined) scope['error'] = source.error;
  // A flow without such addresses may have a variable of this name.
  if (source.callback !== undefined && Object.keys(source.callback).length > 0) scope['callback'] = source.callback;
  return scope;
}

/** Segments are worked out when they are read: most texts and conditions never ask. */
function contactScope({ contact, timeZone, segmentIds }: ScopeSource): object {
  const plain = { ...contact, fields: withoutNull(contact.fields), timeZone };
  return segmentIds === undefined ? plain : Object.defineProperty(plain, 'segments', { get: segmentIds, enumerable: true });
}

function withoutNull(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined));
}

/** Reads a path such as contact.fields.city or items.0.name; undefined when there is nothing. Own properties only. */
export function readPath(scope: object, path: string): FlowValue | undefined {
  let value: unknown = scope;
  for (const part of path.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value === null ? undefined : (value as FlowValue | undefined);
}
