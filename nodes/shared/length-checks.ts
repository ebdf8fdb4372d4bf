import type { FlowIssue, FlowNode } from '../../schemas/generated/types.ts';
import { hasTemplate } from './has-template.ts';
import { nodeIssue } from './node-issue.ts';
import { textLength } from './text-length.ts';

/** Texts whose length is known before they are filled in and that are longer than the message allows. */
export function checkLengths<Params extends object>(
  params: Params,
  limitOf: { [Name in keyof Params]?: number },
  node: FlowNode,
  texts: { TEXT_TOO_LONG: string },
): FlowIssue[] {
  return Object.entries<number | undefined>(limitOf).flatMap(([name, limit]) => {
    const text = (params as Record<string, unknown>)[name];
    if (typeof text !== 'string' || limit === undefined || hasTemplate(text)) return [];
    const length = textLength(text.trim());
    return length > limit ? [nodeIssue(node, texts, 'TEXT_TOO_LONG', { path: `/${name}`, details: { length, limit } })] : [];
  });
}
