import type { TFunction } from 'i18next';
import type { AuditEntry, AuditThing } from '../../../../schemas/generated/types.ts';

/** A piece of a sentence: words, or something that it is about. */
export type SentencePart = string | AuditThing;

/** Stand for things while the sentence is put together; no text of a person has such signs. */
const marks = '\uE000\uE001\uE002\uE003\uE004\uE005\uE006\uE007';

/**
 * What was done, in the user's language, in pieces, so that things in it can be links. `t` must know the catalogues audit and
 * shell. Who did it stands beside the sentence: names have no gender and no case then.
 */
export function auditSentence(t: TFunction, entry: AuditEntry): SentencePart[] {
  const { target, mentions, details } = entry;
  const things: Record<string, AuditThing | undefined> = {
    target, flow: mentions['flowId'], contact: mentions['contactId'] ?? mentions['conversationId'], folder: mentions['folderId'], source: mentions['copyOf'], person: mentions['assigneeId'], team: mentions['teamId'], other: mentions['otherId'],
  };
  const shown = Object.keys(things);
  const words = t(sentenceKey(entry), { ...plainValues(t, details), ...Object.fromEntries(shown.map((name, index) => [name, things[name] ? marks[index] : '…'])), defaultValue: t('audit:variants.unknown', { action: entry.action }) });
  return words.split(/([\uE000-\uE007])/).flatMap((piece): SentencePart[] => {
    const thing = piece === '' ? undefined : things[shown[marks.indexOf(piece)] ?? ''];
    return piece === '' ? [] : [thing ?? piece];
  });
}

/** The sentence of an action without its values, for a list of choices. */
export function actionLabel(t: TFunction, action: string): string {
  const empty = Object.fromEntries(['target', 'flow', 'contact', 'folder', 'source', 'person', 'team', 'other', 'was', 'role', 'version', 'fields', 'currency', 'event', 'test', 'arm', 'host', 'action'].map((name) => [name, '…']));
  return t(`audit:actions.${action}`, empty).replace(/[:,،]?\s*…$/, ' …');
}

/** Some actions are told in other words when they went another way. */
function sentenceKey({ action, details, actor }: AuditEntry): string {
  if (action === 'session.refused' && details['reason'] === 'disabled') return 'audit:variants.refusedDisabled';
  if (action === 'number.app_secret_changed' && details['set'] === false) return 'audit:variants.appSecretRemoved';
  if (action === 'flow.created' && details['copyOf'] !== undefined) return 'audit:variants.flowCopied';
  if (action === 'flow.moved' && details['folderId'] === null) return 'audit:variants.flowMovedOut';
  if (action === 'flow.experiment_decided' && details['arm'] === null) return 'audit:variants.experimentReopened';
  if (action === 'contact.merged' && formerName(details) !== undefined) return 'audit:variants.mergedNamed';
  if (action === 'costs.currency' && details['currency'] === '') return 'audit:variants.currencyCleared';
  if (action !== 'conversation.assigned') return `audit:actions.${action}`;
  if (details['teamId'] !== undefined) return 'audit:variants.assignedTeam';
  if (typeof details['assigneeId'] !== 'string') return 'audit:variants.assignedQueue';
  return details['assigneeId'] === actor.id ? 'audit:variants.assignedSelf' : `audit:actions.${action}`;
}

function plainValues(t: TFunction, details: AuditEntry['details']): Record<string, string> {
  const known = { was: '…', role: '…', version: '…', fields: '…', currency: '…', event: '…', test: '…', arm: '…', host: '…', action: '…' };
  const former = formerName(details);
  return { ...known, ...(former === undefined ? {} : { former: isolate(former) }), ...Object.fromEntries(Object.keys(details).map((name) => [name, isolate(detailText(t, details, name))])) };
}

/** What a contact was called that was merged into another one. */
function formerName({ was }: AuditEntry['details']): string | undefined {
  return typeof was === 'object' && was !== null && 'name' in was && typeof was.name === 'string' ? was.name : undefined;
}

/** A value of an entry as people read it. */
export function detailText(t: TFunction, details: AuditEntry['details'], name: string): string {
  const value = details[name];
  const isRole = name === 'role' || (name === 'was' && details['role'] !== undefined);
  if (isRole && typeof value === 'string') return t(`shell:roles.${value}`, { defaultValue: value });
  if (!Array.isArray(value)) return typeof value === 'string' ? value : JSON.stringify(value);
  const words = value.map((one: unknown) => (name === 'fields' ? t(`audit:fields.${String(one)}`, { defaultValue: String(one) }) : typeof one === 'string' ? one : JSON.stringify(one)));
  return words.join(`${t('audit:comma')} `);
}

/** A text of any direction that keeps its order, and leaves that of the words around it alone. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
