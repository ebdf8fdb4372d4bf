import { splitOutside } from '../field-list.ts';
import { invalidParameter } from '../graph-error.ts';

/** `analytics.start(1).end(2).phone_numbers(["1"])` as a name and its arguments. */
export interface FieldCall {
  name: string;
  args: ReadonlyMap<string, string>;
}

/** The wanted fields of a query with their arguments; other fields are left to whoever understands them. */
export function fieldCalls(fields: string, isWanted: (name: string) => boolean): FieldCall[] {
  return splitOutside(fields, ',').flatMap((field) => {
    const [name = '', ...calls] = splitOutside(field.split('{')[0] ?? '', '.');
    if (!isWanted(name.trim())) return [];
    const args = new Map<string, string>();
    for (const call of calls) {
      const found = /^(\w+)\((.*)\)$/s.exec(call.trim());
      if (!found?.[1]) throw invalidParameter(`Syntax error in field ${name.trim()}: "${call}".`);
      args.set(found[1], found[2] ?? '');
    }
    return [{ name: name.trim(), args }];
  });
}

/** A whole number among the arguments; without a default it must be there. */
export function numberArg({ name, args }: FieldCall, key: string): number {
  const value = Number(args.get(key));
  if (!args.has(key) || !Number.isInteger(value)) throw invalidParameter(`Param ${key} of ${name} must be a UNIX timestamp.`);
  return value;
}

/** A list among the arguments: `["US","DE"]`, `[US,DE]` or `US,DE`. */
export function listArg({ args }: FieldCall, key: string): string[] {
  return (args.get(key) ?? '').split(/[[\]",\s]+/).filter(Boolean);
}
