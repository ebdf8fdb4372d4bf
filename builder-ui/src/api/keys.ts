/**
 * Every key of the query cache, so that what one page changes another page can invalidate. The first part is the
 * resource: `invalidateQueries({ queryKey: keys.flows.all })` reaches all lists and single flows.
 */
export const keys = {
  session: ['session'] as const,
  organisation: ['organisation'] as const,
  users: ['users'] as const,
  teams: ['teams'] as const,
  apiKeys: ['api-keys'] as const,
  credentials: ['credentials'] as const,
  auditLog: resource('audit-log'),
  activities: ['activities'] as const,
  incomingWebhooks: ['incoming-webhooks'] as const,
  webhookSubscriptions: resource('webhook-subscriptions'),
  notifications: ['notifications'] as const,
  flows: resource('flows'),
  conversations: resource('conversations'),
  contacts: resource('contacts'),
  segments: resource('segments'),
  templates: resource('templates'),
  templateDrafts: resource('template-drafts'),
  numbers: resource('numbers'),
  webhookProblems: resource('webhook-problems'),
  costs: resource('costs'),
  runs: resource('runs'),
  approvals: resource('approvals'),
  media: resource('media'),
  forms: resource('forms'),
};

function resource<Name extends string>(name: Name) {
  return {
    all: [name] as const,
    /** A list under its filters. */
    list: (filters: Readonly<Record<string, unknown>> = {}) => [name, 'list', filters] as const,
    one: (id: string) => [name, 'one', id] as const,
    /** Something that belongs to one of them: `part(id, 'versions')`. */
    part: (id: string, part: string, filters: Readonly<Record<string, unknown>> = {}) => [name, 'one', id, part, filters] as const,
  };
}
