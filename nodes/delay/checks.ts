import type { DelayParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { checkHours, type HoursTexts } from '../shared/hours-checks.ts';
import { isZone } from '../shared/is-zone.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

type Missing = Exclude<keyof typeof messages.issues, Exclude<keyof HoursTexts, 'ZONE_UNKNOWN'>>;

/** Which setting each way of waiting cannot do without. */
const checks: NodeChecks<DelayParams> = (params, node) => {
  const missing: [boolean, Missing, string][] = [
    [params.mode === 'for' && params.durationMs === undefined, 'DURATION_MISSING', '/durationMs'],
    [params.mode === 'until_local_time' && params.time === undefined, 'TIME_MISSING', '/time'],
    [params.mode === 'until_date' && params.dateFrom === 'fixed' && params.date === undefined, 'DATE_MISSING', '/date'],
    [params.mode === 'until_date' && params.dateFrom !== 'fixed' && params.field === undefined, 'FIELD_MISSING', '/field'],
    [params.zone === 'fixed' && needsZone(params) && !isZone(params.timeZone), 'ZONE_UNKNOWN', '/timeZone'],
  ];
  const hours = countsHours(params) ? checkHours(params, node, messages.issues) : [];
  return [...missing.flatMap(([applies, code, path]) => (applies ? [nodeIssue(node, messages.issues, code, { path })] : [])), ...hours];
};

function countsHours({ mode, clock }: DelayParams): boolean {
  return mode === 'until_business_hours' || (mode === 'for' && clock === 'business');
}

function needsZone({ mode }: DelayParams): boolean {
  return mode === 'until_local_time' || mode === 'until_date';
}

export default checks;
