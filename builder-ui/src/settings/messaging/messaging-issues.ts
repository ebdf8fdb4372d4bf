import type { FlowIssue } from '../../../../schemas/generated/types.ts';
import { fieldErrors } from '../../api/field-errors.ts';

/** What the server said about single rules, at the fields of the form. One word of a list is shown at the list. */
export function messagingIssues(error: unknown): FlowIssue[] {
  return Object.entries(fieldErrors(error)).map(([field, message]) => {
    const path = `/${field.replaceAll('.', '/').replace(/^messaging\/?/, '')}`.replace(/(\/words)\/\d+$/, '$1');
    return { code: 'RULE_REFUSED', severity: 'error', path, message };
  });
}
