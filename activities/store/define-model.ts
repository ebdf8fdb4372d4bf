import mongoose, { type IndexDefinition, type IndexOptions, type Model, type SchemaDefinition } from 'mongoose';
import auditSchemas from '../../schemas/store/audit.schema.json' with { type: 'json' };
import conversationSchemas from '../../schemas/store/conversations.schema.json' with { type: 'json' };
import costSchemas from '../../schemas/store/costs.schema.json' with { type: 'json' };
import feedSchemas from '../../schemas/store/feed.schema.json' with { type: 'json' };
import flowSchemas from '../../schemas/store/flows.schema.json' with { type: 'json' };
import flowTestSchemas from '../../schemas/store/flow-tests.schema.json' with { type: 'json' };
import identitySchemas from '../../schemas/store/identity.schema.json' with { type: 'json' };
import integrationSchemas from '../../schemas/store/integrations.schema.json' with { type: 'json' };
import ledgerSchemas from '../../schemas/store/ledger.schema.json' with { type: 'json' };
import mediaSchemas from '../../schemas/store/media.schema.json' with { type: 'json' };
import numberSchemas from '../../schemas/store/numbers.schema.json' with { type: 'json' };
import peopleSchemas from '../../schemas/store/people.schema.json' with { type: 'json' };
import runProblemSchemas from '../../schemas/store/run-problems.schema.json' with { type: 'json' };
import speedSchemas from '../../schemas/store/speed.schema.json' with { type: 'json' };
import templateSchemas from '../../schemas/store/templates.schema.json' with { type: 'json' };

/** The part of JSON Schema that stored records are written in. */
interface RecordSchema {
  readonly $ref?: string;
  readonly tsType?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, RecordSchema>>;
  readonly required?: readonly string[];
  readonly items?: RecordSchema;
  readonly maxLength?: number;
}

/** One index: its keys in order, and options such as unique. */
export type StoreIndex = readonly [keys: IndexDefinition, options?: IndexOptions];

const schemaFiles: readonly { readonly $defs: Readonly<Record<string, RecordSchema>> }[] = [auditSchemas, conversationSchemas, costSchemas, feedSchemas, flowSchemas, flowTestSchemas, identitySchemas, integrationSchemas, ledgerSchemas, mediaSchemas, numberSchemas, peopleSchemas, runProblemSchemas, speedSchemas, templateSchemas];

/** An empty text is a value; mongoose would call it missing. */
mongoose.Schema.Types.String.checkRequired((value: unknown) => typeof value === 'string');

/**
 * Builds the mongoose model of a collection from the JSON Schema of its record, so that the shape is written
 * down once. Unknown fields are an error, never silently dropped. Indexes are only created by ensureIndexes().
 */
export function defineModel<Stored>(collection: string, recordName: string, indexes: readonly StoreIndex[] = []): Model<Stored> {
  const file = schemaFiles.find((candidate) => recordName in candidate.$defs);
  const record = file?.$defs[recordName];
  if (file === undefined || record === undefined) throw new Error(`No schema in schemas/store is named ${recordName}.`);
  const schema = new mongoose.Schema(fieldsOf(record, file.$defs), {
    collection,
    strict: 'throw',
    strictQuery: 'throw',
    minimize: false,
    versionKey: false,
    id: false,
    autoIndex: false,
    autoCreate: false,
  });
  for (const [keys, options] of indexes) schema.index(keys, options);
  return mongoose.model<Stored>(recordName, schema as unknown as mongoose.Schema<Stored>);
}

type Definitions = Readonly<Record<string, RecordSchema>>;

function fieldsOf(schema: RecordSchema, definitions: Definitions): SchemaDefinition {
  const required = new Set(schema.required ?? []);
  const fields: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    fields[name] = fieldOf(property, required.has(name), definitions);
  }
  return fields as SchemaDefinition;
}

function fieldOf(property: RecordSchema, required: boolean, definitions: Definitions): unknown {
  const resolved = resolve(property, definitions);
  if (resolved === undefined) return { type: mongoose.Schema.Types.Mixed, required };
  if (resolved.tsType === 'Date') return { type: Date, required };
  if (resolved.enum !== undefined) return { type: String, required, enum: resolved.enum };
  switch (resolved.type) {
    case 'string':
      return { type: String, required, ...(resolved.maxLength === undefined ? {} : { maxlength: resolved.maxLength }) };
    case 'integer':
    case 'number':
      return { type: Number, required };
    case 'boolean':
      return { type: Boolean, required };
    case 'array':
      // Without the explicit default mongoose would invent an empty array for every optional list.
      return { type: [itemOf(resolved.items ?? {}, definitions)], required, default: undefined };
    case 'object':
      return resolved.properties === undefined ? { type: mongoose.Schema.Types.Mixed, required } : { type: subSchema(resolved, definitions), required };
    default:
      return { type: mongoose.Schema.Types.Mixed, required };
  }
}

function itemOf(items: RecordSchema, definitions: Definitions): unknown {
  const resolved = resolve(items, definitions);
  if (resolved?.type === 'object' && resolved.properties !== undefined) return subSchema(resolved, definitions);
  return resolved?.type === 'string' ? String : mongoose.Schema.Types.Mixed;
}

/**
 * References inside the file are followed. What another file describes (flow graphs, engine state, calendars)
 * was validated where it entered the product, and is stored as it is: undefined.
 */
function resolve(property: RecordSchema, definitions: Definitions): RecordSchema | undefined {
  if (property.$ref === undefined) return property;
  return property.$ref.startsWith('#/$defs/') ? definitions[property.$ref.slice('#/$defs/'.length)] : undefined;
}

function subSchema(schema: RecordSchema, definitions: Definitions): mongoose.Schema {
  return new mongoose.Schema(fieldsOf(schema, definitions), { _id: false, id: false, strict: 'throw', minimize: false });
}
