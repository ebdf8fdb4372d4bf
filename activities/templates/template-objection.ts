import type { KnownTemplateState } from './find-template.ts';

/** Why a template cannot be sent at present. later: WhatsApp lifts this by itself. */
export interface TemplateObjection {
  readonly reason: 'template_paused' | 'template_unusable';
  readonly message: string;
  readonly later: boolean;
}

/** States in which WhatsApp refuses every message (Meta, template status). */
const unusable: Readonly<Record<string, string>> = {
  REJECTED: 'WhatsApp has rejected it',
  DISABLED: 'WhatsApp has disabled it because of its quality',
  PENDING_DELETION: 'it is being deleted',
  DELETED: 'it was deleted',
  LIMIT_EXCEEDED: 'the account has more templates than allowed',
  ARCHIVED: 'it is archived',
};

/**
 * Whether a template may be sent as far as is known here. One that nobody has read yet, or that is in review, is left to
 * WhatsApp: it knows better.
 */
export function templateObjection(template: Pick<KnownTemplateState, 'name' | 'language' | 'status' | 'statusNote'> | undefined): TemplateObjection | undefined {
  if (template === undefined) return undefined;
  const { name, language, status } = template;
  const of = `The template "${name}" (${language})`;
  // For 3 hours, then for 6 (Meta, template pausing).
  if (status === 'PAUSED') return { reason: 'template_paused', message: `${of} is paused by WhatsApp because of its quality.`, later: true };
  const why = Object.hasOwn(unusable, status) ? unusable[status] : undefined;
  return why === undefined ? undefined : { reason: 'template_unusable', message: `${of} cannot be sent: ${why}.`, later: false };
}
