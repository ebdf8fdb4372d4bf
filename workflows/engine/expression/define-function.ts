import type { FlowValue } from '../../../nodes/contract.ts';
import type { Meter } from './meter.ts';
import type { Place } from './syntax-tree.ts';
import type { ValueKind } from './value-kind.ts';

/** What a function gets: values of the kinds its signature names, and the world of the run. */
export interface FunctionCall {
  readonly values: readonly FlowValue[];
  readonly meter: Meter;
  /** Zone in which dates and times are meant. */
  readonly timeZone: string;
  readonly place: Place;
}

export interface Parameter {
  readonly name: string;
  readonly kinds: readonly ValueKind[];
  readonly optional: boolean;
}

/** A function of expressions: for the interpreter, the checks, completion in the editor and the reference. */
export interface ExpressionFunction {
  readonly name: string;
  readonly signature: string;
  readonly parameters: readonly Parameter[];
  readonly returns: ValueKind;
  /** One sentence for people. */
  readonly about: string;
  /** An expression and what it gives; a test proves it. */
  readonly example: readonly [source: string, result: FlowValue];
  run(call: FunctionCall): FlowValue;
}

/** Makes a function of a signature such as `size(value: text|list): number`; a ? after a name means that it may be left out. */
export function defineFunction(signature: string, about: string, example: readonly [string, FlowValue], run: (call: FunctionCall) => FlowValue): ExpressionFunction {
  const [, name = '', list = '', returns = 'any'] = /^(\w+)\((.*)\): (\w+)$/.exec(signature) ?? [];
  const parameters = list.split(', ').filter(Boolean).map((text): Parameter => {
    const [named = '', kinds = ''] = text.split(': ');
    return { name: named.replace('?', ''), kinds: kinds.split('|') as ValueKind[], optional: named.endsWith('?') };
  });
  return { name, signature, parameters, returns: returns as ValueKind, about, example, run };
}
