import type { NodeChecks, NodeStep } from '../../nodes/contract.ts';
import { checks } from '../../nodes/generated/checks.ts';
import { manifests } from '../../nodes/generated/manifests.ts';
import { paramSchemas } from '../../nodes/generated/param-schemas.ts';
import { steps } from '../../nodes/generated/steps.ts';
import type { NodeManifest } from '../../schemas/generated/types.ts';

/** What the engine knows of node types, all by type. Tests add types of their own; everybody else uses installedNodes. */
export interface NodeRegistry {
  manifests: Readonly<Record<string, NodeManifest>>;
  steps: Readonly<Record<string, NodeStep>>;
  checks: Readonly<Record<string, NodeChecks>>;
  paramSchemas: Readonly<Record<string, Record<string, unknown>>>;
}

/** The node types of this installation. */
export const installedNodes: NodeRegistry = { manifests, steps, checks, paramSchemas };
