import type { FlowIssue, FlowNode } from '../../schemas/generated/types.ts';
import { hasTemplate } from './has-template.ts';
import { nodeIssue } from './node-issue.ts';
import { textLength } from './text-length.ts';

export interface TitleIssueTexts {
  TITLE_TOO_LONG: string;
  TITLES_EQUAL: string;
  KEYS_EQUAL: string;
}

interface Titled {
  key: string;
  title: string;
}

/** Titles of buttons or list rows: short enough (where the length is known before filling in) and different; keys different. */
export function checkTitles(choices: readonly Titled[], limit: number, list: string, node: FlowNode, texts: TitleIssueTexts): FlowIssue[] {
  return choices.flatMap(({ key, title }, index) => {
    const earlier = choices.slice(0, index);
    const path = `/${list}/${index}/title`;
    const issues: FlowIssue[] = [];
    const length = textLength(title.trim());
    if (!hasTemplate(title) && length > limit) issues.push(nodeIssue(node, texts, 'TITLE_TOO_LONG', { path, details: { title, length, limit } }));
    if (earlier.some((other) => comparable(other.title) === comparable(title))) issues.push(nodeIssue(node, texts, 'TITLES_EQUAL', { path, details: { title } }));
    if (earlier.some((other) => other.key === key)) issues.push(nodeIssue(node, texts, 'KEYS_EQUAL', { path, details: { title } }));
    return issues;
  });
}

/** Customers may also type a title, and there case does not count. */
function comparable(title: string): string {
  return title.normalize('NFKC').trim().toLowerCase();
}
