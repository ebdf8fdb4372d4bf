import conditionSchemas from '../../../../schemas/flow/condition.schema.json' with { type: 'json' };
import graphSchemas from '../../../../schemas/flow/graph.schema.json' with { type: 'json' };
import type { FlowKind } from '../../../../schemas/generated/types.ts';
import { runRules } from '../../../../workflows/engine/run-rules.ts';
import type { FieldSchema } from '../inspector/field-schema.ts';
import { schemaRoot, withFieldDefaults } from '../inspector/schema-root.ts';

const plain = schemaRoot('FlowSettings', conditionSchemas, graphSchemas);
const byKind = new Map<FlowKind, FieldSchema>();

/** The schema of a flow's run rules; its defaults are what the engine does with a flow of this kind. */
export function settingsSchema(kind: FlowKind): FieldSchema {
  const schema = byKind.get(kind) ?? withFieldDefaults(plain, { ...runRules(kind, {}) });
  byKind.set(kind, schema);
  return schema;
}
