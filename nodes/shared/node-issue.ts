import type { FlowIssue, FlowNode } from '../../schemas/generated/types.ts';
import { problemInEnglish, type TextProblem } from '../../schemas/text-problems.ts';

export interface IssuePlace {
  /** JSON pointer into the params. */
  path?: string;
  severity?: FlowIssue['severity'];
  details?: Record<string, string | number>;
  /** What is wrong with something written by a person: {problem} of the text. */
  cause?: TextProblem | undefined;
}

/** A finding whose text stands in the node's messages under `code`, with {details} filled in. */
export function nodeIssue<Code extends string>(node: FlowNode, texts: Record<Code, string>, code: NoInfer<Code>, place: IssuePlace = {}): FlowIssue {
  const { path, severity = 'error', details: given, cause } = place;
  const details = cause === undefined ? given : { ...given, problem: problemInEnglish(cause) };
  const message = texts[code].replace(/\{(\w+)\}/g, (whole, name: string) => String(details?.[name] ?? whole));
  return { code, severity, nodeId: node.id, message, ...(path !== undefined && { path }), ...(details && { details: cause === undefined ? details : { ...details, cause } }) };
}
