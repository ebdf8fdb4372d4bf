import type { ConditionGroup, FlowIssue } from '../../../schemas/generated/types.ts';
import { activeNodes, nameOf, type CheckedFlow, type CheckedNode, type FlowCheck } from './checked-flow.ts';
import { flowFacts } from './flow-facts.ts';

/**
 * Marketing that reaches contacts who have neither written just before nor been chosen by their consent. Who opted out is left
 * out anyway; this is about those who never opted in.
 */
export const marketingConsent: FlowCheck = (flow) => {
  const asked = flowFacts<boolean>(flow, {
    atTrigger: ({ manifest, fields }) => manifest?.on?.includes('inbound') === true || choosesByConsent(fields),
    after: ({ fields }, { handle }, before) => before || handle.rule.reply === true || choosesByConsent(fields),
    join: (one, other) => one && other,
    same: (one, other) => one === other,
  });
  return activeNodes(flow).flatMap((checked): FlowIssue[] => {
    if (!isMarketing(checked) || asked.get(checked.node.id) !== false || leavesWithoutConsent(flow)) return [];
    return [{ code: 'MARKETING_WITHOUT_CONSENT', severity: 'warning', nodeId: checked.node.id, message: `${nameOf(checked.node)} sends marketing to contacts who have not just written, and nothing on the way asks whether they agreed to it. Filter them by a tag or field that says so.` }];
  });
};

/** A template counts as marketing unless the node says what it is. */
function isMarketing({ node, fields }: CheckedNode): boolean {
  const { category = 'marketing' } = node.params as { category?: unknown };
  return category === 'marketing' && fields.some(({ hints }) => hints.widget === 'template-picker');
}

type Fields = CheckedNode['fields'];

function choosesByConsent(fields: Fields): boolean {
  return fields.some(({ value, hints }) => hints.widget === 'condition' && readsConsent(value as ConditionGroup)) || fields.some(({ value, hints }) => hints.widget === 'tags' && Array.isArray(value) && value.some(meansConsent));
}

function leavesWithoutConsent({ graph }: CheckedFlow): boolean {
  return (graph.settings.exitOn ?? []).some(({ when }) => when !== undefined && readsConsent(when));
}

/** Any word of the condition that speaks of consent: names of tags and fields are the user's own. */
function readsConsent(condition: ConditionGroup): boolean {
  return meansConsent(JSON.stringify(condition));
}

const words = /consent|opt[_ -]?(ed)?[_ -]?in|subscri|newsletter|agreed|permission|einwillig|consenti|autoriz|aceptad/i;

function meansConsent(text: unknown): boolean {
  return words.test(String(text));
}
