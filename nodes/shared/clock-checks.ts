import type { ConditionGroup, FlowGraph, FlowIssue, FlowNode } from '../../schemas/generated/types.ts';
import type { ClockParams } from './clock-event.ts';
import { nodeIssue } from './node-issue.ts';

/** A flow that lets everybody in once cannot be entered a second time, whatever its clock says. */
export function checkReentry(node: FlowNode, { settings }: FlowGraph, texts: { ENTERED_ONCE: string }): FlowIssue[] {
  return settings.reentry?.mode === 'once' ? [nodeIssue(node, texts, 'ENTERED_ONCE', { severity: 'warning' })] : [];
}

/** People are chosen before there is a conversation, so the condition may read the contact only. */
export function checkAudience({ audience }: ClockParams, node: FlowNode, texts: { AUDIENCE_READS_MORE: string }): FlowIssue[] {
  const more = audience === undefined ? [] : subjectsOf(audience).filter((subject) => !/^(contact|organisation|segment)\b/.test(subject));
  return more.slice(0, 1).map((subject) => nodeIssue(node, texts, 'AUDIENCE_READS_MORE', { path: '/audience', details: { subject } }));
}

function subjectsOf({ rows }: ConditionGroup): string[] {
  return rows.flatMap((row) => ('rows' in row ? subjectsOf(row) : 'subject' in row ? [row.subject] : []));
}
