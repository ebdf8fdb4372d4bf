import type { FlowIssue, FlowNode } from '../../schemas/generated/types.ts';

export interface IssuePlace {
  /** JSON pointer into the params. */
  path?: string;
  severity?: FlowIssue['severity'];
  details?: Record<string, string | number>;
}

/** A finding whose text stands in the node's messages under `code`, with {details} filled in. */
export function nodeIssue<Code extends string>(node: FlowNode, texts: Record<Code, string>, code: NoInfer<Code>, place: IssuePlace = {}): FlowIssue {
  const { path, severity = 'error', details } = place;
  const message = texts[code].replace(/\{(\w+)\}/g, (whole, name: string) => String(details?.[name] ?? whole));
  return { code, severity, nodeId: node.id, message, ...(path !== undefined && { path }), ...(details && { details }) };
}
