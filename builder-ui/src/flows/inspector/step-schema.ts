import graphSchemas from '../../../../schemas/flow/graph.schema.json' with { type: 'json' };
import { schemaRoot } from './schema-root.ts';

/** What every step has besides its params. */
export const stepSchema = schemaRoot('FlowNode', graphSchemas);
