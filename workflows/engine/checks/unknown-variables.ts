import { StepError } from '../../../schemas/errors.ts';
import type { ConditionGroup, FlowIssue } from '../../../schemas/generated/types.ts';
import { scopeRoots } from '../context/scope.ts';
import { expressionReads } from '../expression/expression.ts';
import { templateReads, type TemplatePath } from '../text/template-reads.ts';
import { broughtTogether, certainNames } from './branches.ts';
import { readPointer } from '../text/json-pointer.ts';
import { activeNodes, type CheckedFlow, type CheckedNode, type FlowCheck, type Way } from './checked-flow.ts';
import { expressionTexts, type ExpressionText } from './expressions.ts';
import { flowFacts } from './flow-facts.ts';
import { templateTexts } from './template-texts.ts';

/** Texts and conditions that read a variable which has no value on some way, or a value that a contact may not have. */
export const unknownVariables: FlowCheck = (flow) => {
  const addresses = activeNodes(flow).flatMap(callbackOf);
  const together = broughtTogether(flow, writtenBy);
  const known = flowFacts(flow, certainNames((checked, way) => [...writtenBy(checked, way), ...(together.get(checked.node.id) ?? [])]));
  const anywhere = new Set([...addresses, ...activeNodes(flow).flatMap((checked) => checked.ways.flatMap((way) => writtenBy(checked, way)))]);
  return activeNodes(flow).flatMap((checked) => issuesOf(checked, new Set([...addresses, ...(known.get(checked.node.id) ?? [])]), anywhere, flow));
};

/** The address of a node that other systems call; every step of the flow may hand it over. */
function callbackOf({ node, manifest }: CheckedNode): string[] {
  const name = manifest?.callback === undefined ? undefined : readPointer(node.params, manifest.callback);
  return typeof name === 'string' ? [`callback.${name}`] : [];
}

/** The variables that have a value behind a handle because of this node; @message and @error stand for those objects. */
function writtenBy({ node, manifest, fields }: CheckedNode, { handle }: Way): string[] {
  if (node.disabled === true) return [];
  const failed = handle.id === 'error';
  const chosen = fields.flatMap(({ value, hints }) => {
    if (hints.widget !== 'variable' || typeof value !== 'string') return [];
    return (hints.on === undefined ? !failed : hints.on.includes(handle.rule.id)) ? [value] : [];
  });
  const startedByMessage = manifest?.flags.trigger === true && manifest.on?.includes('inbound') === true;
  const own = failed ? ['@error'] : (manifest?.sets ?? []);
  return [...chosen, ...own, ...(handle.rule.reply === true || startedByMessage ? ['@message'] : [])];
}

function issuesOf(checked: CheckedNode, known: ReadonlySet<string>, anywhere: ReadonlySet<string>, flow: CheckedFlow): FlowIssue[] {
  const fromTexts = templateTexts(checked).flatMap(({ pointer, text }) => readsOf(text).flatMap((path) => textIssue(checked, pointer, path, known, anywhere)));
  const fromConditions = checked.fields.flatMap(({ pointer, value, hints }) =>
    hints.widget === 'condition' ? subjectsOf(value as ConditionGroup).flatMap((subject) => (hints.knows?.includes(variableOf(subject.split('.')) ?? '') === true ? [] : conditionIssue(checked, pointer, subject, anywhere))) : [],
  );
  const fromExpressions = expressionTexts(checked).flatMap((text) => expressionIssues(checked, text, known, anywhere));
  return flow.nodes.has(checked.node.id) ? [...fromTexts, ...fromConditions, ...fromExpressions] : [];
}

function textIssue({ node }: CheckedNode, path: string, read: TemplatePath, known: ReadonlySet<string>, anywhere: ReadonlySet<string>): FlowIssue[] {
  const written = read.join('.');
  const common = { nodeId: node.id, path, details: { variable: written } };
  const variable = variableOf(read);
  if (variable !== undefined) {
    if (known.has(variable)) return [];
    const why = anywhere.has(variable) ? `has no value on at least one way to this node` : 'is not set by any node before this one';
    return [{ ...common, code: 'UNKNOWN_VARIABLE', severity: 'error', message: `"${written}" ${why}. Ask for it first, or give it a default: {{ ${written} | default: "..." }}.` }];
  }
  if (!mayBeMissing(read, known)) return [];
  return [{ ...common, code: 'VALUE_MAY_BE_MISSING', severity: 'warning', message: `Not every contact has "${written}", and without it the text is not sent. Give it a default: {{ ${written} | default: "..." }}.` }];
}

function conditionIssue({ node }: CheckedNode, path: string, subject: string, anywhere: ReadonlySet<string>): FlowIssue[] {
  const variable = variableOf(subject.split('.'));
  if (variable === undefined || anywhere.has(variable)) return [];
  return [{ code: 'UNKNOWN_VARIABLE', severity: 'warning', nodeId: node.id, path, message: `No node of this flow sets "${subject}", so this condition never sees a value.`, details: { variable: subject } }];
}

/** A value that an expression cannot do without is an error, as in a text; one that it asks for with has() or default() must only be set somewhere. */
function expressionIssues({ node }: CheckedNode, { pointer, source, knows }: ExpressionText, known: ReadonlySet<string>, anywhere: ReadonlySet<string>): FlowIssue[] {
  return expressionReads(source).flatMap(({ path, optional }): FlowIssue[] => {
    const written = path.join('.');
    const variable = variableOf(path);
    const common = { nodeId: node.id, path: pointer, details: { variable: written } };
    if (variable === undefined) {
      if (optional || !mayBeMissing(path, known)) return [];
      return [{ ...common, code: 'VALUE_MAY_BE_MISSING', severity: 'warning', message: `Not every contact has "${written}", and without it the expression fails. Write default(${written}, ...).` }];
    }
    if (knows.includes(variable) || known.has(variable) || (optional && anywhere.has(variable))) return [];
    const why = anywhere.has(variable) ? 'has no value on at least one way to this node' : 'is not set by any node before this one';
    return [{ ...common, code: 'UNKNOWN_VARIABLE', severity: optional ? 'warning' : 'error', message: `"${written}" ${why}. ${optional ? 'The expression never sees a value.' : `Ask for it first, or write default(${written}, ...).`}` }];
  });
}

/** The variable that a path reads; undefined for contact, conversation and the other things that are always there. */
function variableOf([root = '', name]: readonly string[]): string | undefined {
  if (root === 'variables') return name;
  if (root === 'callback') return `callback.${name ?? ''}`;
  return (scopeRoots as readonly string[]).includes(root) ? undefined : root;
}

const sometimes = new Set(['name', 'phone', 'username', 'language', 'country']);

function mayBeMissing([root = '', property = '']: readonly string[], known: ReadonlySet<string>): boolean {
  if (root === 'contact') return property === 'fields' || sometimes.has(property);
  if (root === 'conversation') return property.startsWith('assignee');
  return (root === 'message' || root === 'error') && !known.has(`@${root}`);
}

function subjectsOf(group: ConditionGroup): string[] {
  return (group.rows ?? []).flatMap((row) => ('rows' in row ? subjectsOf(row) : 'subject' in row ? [row.subject] : []));
}

function readsOf(text: string): TemplatePath[] {
  try {
    return templateReads(text);
  } catch (error) {
    // A text that cannot be parsed is reported by its own check.
    if (error instanceof StepError) return [];
    throw error;
  }
}
