import type { HandleRule, HandleRuleObject, NodeManifest } from '../../schemas/generated/types.ts';
import { readPointer } from './text/json-pointer.ts';

/** One output of a node. must: unconnected is an error; quiet: unconnected is not worth a warning. */
export interface Handle {
  id: string;
  /** Of a handle that comes from the params (the title of a button); otherwise the label is a message of the node. */
  label?: string;
  must: boolean;
  quiet: boolean;
  /** Its target stands in the params; there is nothing to connect. */
  jump?: true;
}

/** A handle with the rule of the manifest that it comes from. */
export interface RuledHandle extends Handle {
  rule: HandleRuleObject;
}

/** The outputs that a node with these params has, in the manifest's order. The first one is its ordinary way on. */
export function handlesOf(manifest: NodeManifest, params: unknown): Handle[] {
  return ruledHandlesOf(manifest, params).map(({ rule: _rule, ...handle }) => handle);
}

/** As handlesOf, with the rules. */
export function ruledHandlesOf(manifest: NodeManifest, params: unknown): RuledHandle[] {
  return manifest.handles.flatMap((written) => handlesOfRule(asRule(written), params));
}

/** The handle by which a run goes on as if nothing had happened; undefined for a node behind which there is no such way. */
export function ordinaryHandleOf(manifest: NodeManifest, params: unknown): string | undefined {
  return ruledHandlesOf(manifest, params).find(({ id, rule }) => id !== 'error' && rule.branch === undefined)?.id;
}

/** The node that the params name as the target of a handle without an edge; undefined for ordinary handles. */
export function jumpTargetOf({ rule }: RuledHandle, params: unknown): string | undefined {
  const target = rule.jump === undefined ? undefined : readPointer(params, rule.jump);
  return typeof target === 'string' ? target : undefined;
}

/** A handle that is written as a word has no properties of its own. */
export function asRule(written: HandleRule): HandleRuleObject {
  return typeof written === 'string' ? { id: written } : written;
}

function handlesOfRule(rule: HandleRuleObject, params: unknown): RuledHandle[] {
  if (rule.when !== undefined && !applies(rule.when, params)) return [];
  const common = { must: rule.must === true, quiet: rule.quiet === true, ...(rule.jump === undefined ? {} : { jump: true as const }), rule };
  if (rule.each === undefined) return [{ id: rule.id, ...common }];
  const items = readPointer(params, rule.each);
  if (!Array.isArray(items)) return [];
  return items.map((item) => {
    const label = rule.label === undefined ? undefined : fill(rule.label, item);
    return { id: fill(rule.id, item), ...(label === undefined ? {} : { label }), ...common };
  });
}

/** Whether params fit a rule: "/timeoutMs" asks whether something is set, "/mode=until" whether it has that value, "/mode!=until" whether not. */
export function applies(when: string, params: unknown): boolean {
  const [name = '', other] = when.split('!=');
  if (other !== undefined) return !applies(`${name}=${other}`, params);
  const [pointer = '', ...expected] = when.split('=');
  const value = readPointer(params, pointer);
  if (expected.length > 0) return String(value) === expected.join('=');
  return value !== undefined && value !== null && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function fill(template: string, item: unknown): string {
  return template.replace(/\{(\w+)\}/g, (_all, name: string) => wordOf(readPointer(item, `/${name}`)));
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
