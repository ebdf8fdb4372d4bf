import { RRuleTemporal } from 'rrule-temporal';
import { StepError } from '../../schemas/errors.ts';
import type { ScheduleParams } from '../../schemas/generated/types.ts';
import { problemInEnglish, type TextProblem } from '../../schemas/text-problems.ts';
import { movedDay } from '../shared/calendar-day.ts';

const weekDays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Only rules that count in days: the hour belongs to the clock of the zone. */
const dayRule = /^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;(INTERVAL|COUNT)=\d{1,4}|;(UNTIL|BYDAY|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYMONTH|BYSETPOS|WKST)=[A-Z0-9,+-]+)*$/;

/** The first day (YYYY-MM-DD) at or after `from` on which the schedule is due; undefined when there is none. Throws VALUE_INVALID. */
export function nextDay(params: ScheduleParams, from: string): string | undefined {
  const { start } = params;
  if (params.repeat === 'once') return start >= from ? start : undefined;
  const rule = parsedRule(start, ruleOf(params));
  // Whole days in UTC: no zone can shift them, and the local time is put onto them afterwards.
  return rule.next(new Date(`${from > start ? from : start}T00:00:00Z`), true)?.toString().slice(0, 10);
}

/** The schedule as a recurrence rule (RFC 5545). */
function ruleOf({ repeat, start, every = 1, days = [], until, rule = '' }: ScheduleParams): string {
  if (repeat === 'rule') return rule.trim().replace(/^RRULE:/i, '').toUpperCase();
  const parts = [`FREQ=${repeat.toUpperCase()}`, `INTERVAL=${every}`, ...bySpecialDay(repeat, start, days)];
  return [...parts, ...(until === undefined ? [] : [`UNTIL=${until.replaceAll('-', '')}T235959Z`])].join(';');
}

/** Where a month is too short for the day, its last day counts. */
function bySpecialDay(repeat: ScheduleParams['repeat'], start: string, days: readonly number[]): string[] {
  if (repeat === 'weekly') return days.length === 0 ? [] : [`BYDAY=${days.map((day) => weekDays[day - 1]).join(',')}`];
  const [month, day] = [Number(start.slice(5, 7)), Number(start.slice(8, 10))];
  const orEarlier = Array.from({ length: Math.max(0, day - 27) }, (_, index) => 28 + index).join(',');
  if (repeat === 'monthly' && day > 28) return [`BYMONTHDAY=${orEarlier}`, 'BYSETPOS=-1'];
  return repeat === 'yearly' && month === 2 && day === 29 ? ['BYMONTH=2', 'BYMONTHDAY=28,29', 'BYSETPOS=-1'] : [];
}

function parsedRule(start: string, rule: string): RRuleTemporal {
  if (!dayRule.test(rule) || movedDay(start, 0) !== start) throw new RuleError({ code: 'rule_not_of_days', values: { rule, example: 'FREQ=MONTHLY;BYDAY=1MO' } });
  try {
    return new RRuleTemporal({ rruleString: `DTSTART:${start.replaceAll('-', '')}T000000Z\nRRULE:${rule}` });
  } catch {
    throw new RuleError({ code: 'rule_wrong', values: { rule } });
  }
}

/** A rule that gives no days; cause: why, for other languages. */
export class RuleError extends StepError {
  override readonly cause: TextProblem;
  constructor(cause: TextProblem) {
    super('VALUE_INVALID', problemInEnglish(cause), { rule: cause.values['rule'], cause });
    this.cause = cause;
  }
}
