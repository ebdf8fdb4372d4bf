import type { FlowIssue, FlowNode } from '../../schemas/generated/types.ts';
import { nodeIssue } from './node-issue.ts';

interface Named {
  key: string;
  name: string;
}

/** Ways out are told apart by the keys of their items, and by people by their names: both must differ. */
export function checkKeys(items: readonly Named[], list: string, node: FlowNode, texts: { KEYS_EQUAL: string; NAMES_EQUAL: string }): FlowIssue[] {
  return items.flatMap(({ key, name }, index) => {
    const earlier = items.slice(0, index);
    const place = { path: `/${list}/${index}/name`, details: { name } };
    if (earlier.some((other) => other.key === key)) return [nodeIssue(node, texts, 'KEYS_EQUAL', place)];
    const sameName = name.trim() !== '' && earlier.some((other) => other.name.trim().toLowerCase() === name.trim().toLowerCase());
    return sameName ? [nodeIssue(node, texts, 'NAMES_EQUAL', { ...place, severity: 'warning' })] : [];
  });
}
