import { saying, type SendProblem, type SendProblemCode } from '../../schemas/send-problems.ts';
import type { KnownTemplateState } from './find-template.ts';

/** Why a template cannot be sent at present. later: WhatsApp lifts this by itself. */
export interface TemplateObjection {
  readonly reason: 'template_paused' | 'template_unusable';
  readonly problem: SendProblem;
  /** The same in English. */
  readonly message: string;
  readonly later: boolean;
}

/** States in which WhatsApp refuses every message (Meta, template status). */
const unusable: Readonly<Record<string, SendProblemCode>> = {
  REJECTED: 'template_rejected',
  DISABLED: 'template_disabled',
  PENDING_DELETION: 'template_being_deleted',
  DELETED: 'template_deleted',
  LIMIT_EXCEEDED: 'template_over_limit',
  ARCHIVED: 'template_archived',
};

/**
 * Whether a template may be sent as far as is known here. One that nobody has read yet, or that is in review, is left to
 * WhatsApp: it knows better.
 */
export function templateObjection(template: Pick<KnownTemplateState, 'name' | 'language' | 'status' | 'statusNote'> | undefined): TemplateObjection | undefined {
  if (template === undefined) return undefined;
  const { name, language, status } = template;
  const objects = (code: SendProblemCode) => {
    const { message, details } = saying(code, { name, language });
    return { problem: details.cause, message };
  };
  // For 3 hours, then for 6 (Meta, template pausing).
  if (status === 'PAUSED') return { reason: 'template_paused', ...objects('template_paused'), later: true };
  const why = Object.hasOwn(unusable, status) ? unusable[status] : undefined;
  return why === undefined ? undefined : { reason: 'template_unusable', ...objects(why), later: false };
}
