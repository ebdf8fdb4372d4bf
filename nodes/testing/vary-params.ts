import { installedNodes } from '../../workflows/engine/registry.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Numbers from a seed, the same for the same seed: 0 <= x < 1. */
export type Dice = () => number;

/** mulberry32: small, fast, and good enough to draw test data. */
export function diceOf(seed: number): Dice {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Valid params near valid ones: some of their values are drawn anew within the node's schema. */
export function varyParams(type: string, params: object, seed: number): object {
  const schema = installedNodes.paramSchemas[type];
  if (schema === undefined) return params;
  const dice = diceOf(seed);
  let best = params;
  for (const name of Object.keys(properties(schema))) {
    if (dice() > 0.3) continue;
    const varied = withValue(best, name, valueOf(schema, properties(schema)[name] ?? {}, (best as Record<string, unknown>)[name], dice));
    if (installedNodes.validatorOf(type)?.(varied) === true) best = varied;
  }
  return best;
}

function withValue(params: object, name: string, value: unknown): object {
  const { [name]: _before, ...rest } = params as Record<string, unknown>;
  return value === undefined ? rest : { ...rest, [name]: value };
}

function properties(schema: Schema): Readonly<Record<string, Schema>> {
  return (schema['properties'] ?? {}) as Record<string, Schema>;
}

/** Undefined: leave it out. What cannot be drawn stays as it is. */
function valueOf(root: Schema, written: Schema, now: unknown, dice: Dice): unknown {
  const schema = resolve(root, written);
  if (dice() < 0.2) return undefined;
  if (Array.isArray(schema['enum'])) return schema['enum'][Math.floor(dice() * schema['enum'].length)];
  switch (schema['type']) {
    case 'boolean':
      return dice() < 0.5;
    case 'integer':
    case 'number':
      return between(schema, dice);
    case 'array':
      // A shorter list; longer ones would need items with keys of their own.
      return Array.isArray(now) && now.length > 1 ? now.slice(0, Math.ceil(dice() * now.length)) : now;
    default:
      return now ?? schema['default'];
  }
}

/** More often near the smallest value allowed, as people choose. */
function between(schema: Schema, dice: Dice): number {
  const { minimum = 0, maximum = 1_000_000 } = schema as { minimum?: number; maximum?: number };
  return Math.round(minimum + (maximum - minimum) * dice() ** 4);
}

function resolve(root: Schema, schema: Schema): Schema {
  const reference = schema['$ref'];
  if (typeof reference !== 'string' || !reference.startsWith('#/$defs/')) return schema;
  return ((root['$defs'] ?? {}) as Record<string, Schema>)[reference.slice('#/$defs/'.length)] ?? schema;
}
