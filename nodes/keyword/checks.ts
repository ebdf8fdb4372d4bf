import type { KeywordParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import { patternProblem } from '../shared/pattern-problem.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<KeywordParams> = ({ words, match }, node) =>
  words.flatMap((word, index) => {
    const path = `/words/${index}`;
    if (match === 'regex') {
      const cause = patternProblem(word);
      return cause === undefined ? [] : [nodeIssue(node, messages.issues, 'PATTERN_INVALID', { path, details: { word }, cause })];
    }
    const twice = words.findIndex((other) => comparable(other) === comparable(word)) < index;
    return twice ? [nodeIssue(node, messages.issues, 'KEYWORD_TWICE', { path, severity: 'warning', details: { word } })] : [];
  });

function comparable(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

export default checks;
