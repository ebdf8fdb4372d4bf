import type { ValidateFunction } from 'ajv';
import type { NodeChecks, NodeStep } from '../../nodes/contract.ts';
import { checks } from '../../nodes/generated/checks.ts';
import { manifests } from '../../nodes/generated/manifests.ts';
import { paramSchemas } from '../../nodes/generated/param-schemas.ts';
import { steps } from '../../nodes/generated/steps.ts';
import validators from '../../schemas/generated/flow-validators.js';
import type { NodeManifest } from '../../schemas/generated/types.ts';

/** What the engine knows of node types, all by type. Tests add types of their own; everybody else uses installedNodes. */
export interface NodeRegistry {
  manifests: Readonly<Record<string, NodeManifest>>;
  steps: Readonly<Record<string, NodeStep>>;
  checks: Readonly<Record<string, NodeChecks>>;
  paramSchemas: Readonly<Record<string, Record<string, unknown>>>;
  /** The compiled validator of a type's params; undefined when there is none. */
  validatorOf(type: string): ValidateFunction | undefined;
}

/** The node types of this installation. */
export const installedNodes: NodeRegistry = {
  manifests: bare(manifests),
  steps: bare(steps),
  checks: bare(checks),
  paramSchemas: bare(paramSchemas),
  validatorOf: (type) => (Object.hasOwn(manifests, type) ? validators[paramsSchemaName(type)] : undefined),
};

// Without a prototype: a flow pushed by a program may name a node type "constructor".
function bare<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.assign(Object.create(null) as Record<string, Value>, record);
}

/** Name of the schema of a type's params: send-text -> SendTextParams. */
function paramsSchemaName(type: string): string {
  return `${type.replace(/(^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_all, _separator, letter: string) => letter.toUpperCase())}Params`;
}
