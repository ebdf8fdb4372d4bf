import type { FlowIssue } from '../../../../schemas/generated/types.ts';
import { problemWords } from '../../i18n/problem-words.ts';
import type { NodeWords } from '../node-types/node-words.tsx';

/** An issue in the user's language: in the words of the node type, then in our own, then in the English of the check. */
export function issueText({ t, messages }: NodeWords, issue: FlowIssue, type?: string): string {
  const own = type === undefined ? undefined : messages(type).issues?.[issue.code];
  const { cause, ...given } = (issue.details ?? {}) as Record<string, unknown>;
  const problem = problemWords(t, cause);
  const details = problem === undefined ? given : { ...given, problem };
  if (own !== undefined) return own.replace(/\{(\w+)\}/g, (all, name: string) => (name in details ? String(details[name]) : all));
  const { rule, limit, per, type: kind } = details;
  // A value that breaks its schema: the rule says what is wrong, whatever the field is.
  const byRule = typeof rule === 'string' ? t([`flow-issues:rules.${ruleOf(rule, limit)}`, 'flow-issues:rules.other'], { limit }) : undefined;
  if (byRule !== undefined && issue.code !== 'GRAPH_INVALID') return byRule;
  const values = { ...details, ...(byRule === undefined ? {} : { problem: byRule }), ...(typeof per === 'string' ? { context: per } : {}), ...(typeof kind === 'string' ? { kind: messages(kind).title } : {}) };
  return t([`flows:issues.${issue.code}`, `flow-issues:${issue.code}`], { defaultValue: issue.message, ...values });
}

function ruleOf(rule: string, limit: unknown): string {
  if (limit === 1 && rule === 'minLength') return 'required';
  if (limit === 1 && rule === 'minItems') return 'atLeastOne';
  return rule === 'const' ? 'enum' : rule;
}
