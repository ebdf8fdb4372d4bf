import type { DryRunAnswers, DryRunPlan } from '../../../../schemas/generated/types.ts';
import { readPhones } from './read-phones.ts';

/** The form of a dry run as it is filled in. */
export type DryRunChoice = {
  audience: DryRunPlan['audience']['kind'];
  segmentId: string | null;
  phones: string;
  nodeId: string | null;
  rule: DryRunAnswers['rule'];
  percent: string;
  text: string;
  most: string;
};

const fresh: DryRunChoice = { audience: 'all', segmentId: null, phones: '', nodeId: null, rule: 'silent', percent: '50', text: '', most: '1000' };

/** What was chosen the last time is proposed again. */
export function firstChoice(before: DryRunPlan | undefined): DryRunChoice {
  if (before === undefined) return fresh;
  const { audience, answers, nodeId = null, most } = before;
  return {
    audience: audience.kind,
    segmentId: audience.kind === 'segment' ? audience.segmentId : null,
    phones: audience.kind === 'phones' ? audience.phones.join('\n') : '',
    nodeId,
    rule: answers.rule,
    percent: String(answers.percent ?? fresh.percent),
    text: answers.text ?? '',
    most: String(most),
  };
}

/** The request that the form makes up; undefined while something is missing. */
export function planOf({ audience, segmentId, phones, nodeId, rule, percent, text, most }: DryRunChoice): DryRunPlan | undefined {
  const whom = audienceOf(audience, segmentId, phones);
  const [share, count] = [Number(percent), Number(most)];
  if (whom === undefined || !isBetween(count, 1, 5000) || (rule === 'shares' && !isBetween(share, 0, 100))) return undefined;
  const answers: DryRunAnswers = { rule, ...(rule === 'shares' ? { percent: share } : {}), ...(rule === 'silent' || text.trim() === '' ? {} : { text: text.trim() }) };
  return { audience: whom, answers, most: count, ...(nodeId === null ? {} : { nodeId }) };
}

function audienceOf(kind: DryRunChoice['audience'], segmentId: string | null, text: string): DryRunPlan['audience'] | undefined {
  if (kind === 'all') return { kind };
  if (kind === 'segment') return segmentId === null ? undefined : { kind, segmentId };
  const phones = readPhones(text);
  return phones.length === 0 ? undefined : { kind, phones };
}

function isBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
