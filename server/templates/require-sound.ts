import { ApiProblem } from '../../schemas/errors.ts';
import { checkTemplate, type TemplateDraft } from '../../schemas/templates/check-template.ts';
import { faultText } from '../../schemas/templates/fault.ts';

/** Throws everything for which WhatsApp would refuse the template, by field; rule and values let the editor say it in any language. */
export function requireSound(draft: TemplateDraft): void {
  const faults = checkTemplate(draft);
  if (faults.length > 0) throw new ApiProblem('VALIDATION_FAILED', faults.map((fault) => ({ ...fault, message: faultText(fault) })));
}
