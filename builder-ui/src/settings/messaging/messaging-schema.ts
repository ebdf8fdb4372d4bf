import commandSchemas from '../../../../schemas/engine/command.schema.json' with { type: 'json' };
import messagingSchemas from '../../../../schemas/engine/messaging.schema.json' with { type: 'json' };
import graphSchemas from '../../../../schemas/flow/graph.schema.json' with { type: 'json' };
import { schemaRoot } from '../../flows/inspector/schema-root.ts';

/** The schema of an organisation's messaging rules, as the form is drawn from it. */
export const messagingSchema = schemaRoot('MessagingRules', commandSchemas, graphSchemas, messagingSchemas);
