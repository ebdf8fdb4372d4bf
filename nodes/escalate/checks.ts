import type { EscalateParams, FlowIssue, FlowNode } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { checkAssignTarget } from '../shared/assign-checks.ts';
import { checkHours } from '../shared/hours-checks.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import { checkPeople } from '../shared/people-target.ts';
import messages from './messages/en.json' with { type: 'json' };

type Rung = EscalateParams['rungs'][number];

const checks: NodeChecks<EscalateParams> = (params, node) => [
  ...params.rungs.flatMap((rung, index) => checkRung(rung, node, `/rungs/${index}`)),
  ...(params.rungs.some(({ clock }) => clock !== 'wall') ? checkHours(params, node, messages.issues) : []),
];

/** Which settings each kind of rung cannot do without. */
function checkRung(rung: Rung, node: FlowNode, place: string): FlowIssue[] {
  const needs = (value: unknown, code: 'TEXT_MISSING' | 'TAG_MISSING' | 'FLOW_MISSING', field: string): FlowIssue[] => (value === undefined ? [nodeIssue(node, messages.issues, code, { path: `${place}/${field}` })] : []);
  switch (rung.action) {
    case 'notify':
      return [...checkPeople(rung, node, messages.issues, place), ...needs(rung.text, 'TEXT_MISSING', 'text')];
    case 'reassign':
      return checkAssignTarget(rung.target ?? { kind: 'anyone' }, node, messages.issues, `${place}/target`);
    case 'message':
      return needs(rung.text, 'TEXT_MISSING', 'text');
    case 'tag':
      return needs(rung.tag, 'TAG_MISSING', 'tag');
    case 'start_flow':
      return needs(rung.flowId, 'FLOW_MISSING', 'flowId');
    case 'priority':
      return [];
  }
}

export default checks;
