import { autocompletion, snippetCompletion, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { expressionForms, expressionFunctions } from '../../../../../workflows/engine/expression/functions.ts';
import type { FlowVariable } from '../flow-variables.ts';

/** Offers variables and functions while a name is being written; after a value and a dot, functions that take it. */
export function expressionCompletion(variables: () => ReadonlyArray<FlowVariable>) {
  const source = (context: CompletionContext): CompletionResult | null => {
    const before = context.matchBefore(/[\w.]+$/);
    if (!before && !context.explicit) return null;
    const from = before?.from ?? context.pos;
    const named = variables().map((variable): Completion => ({ label: variable.path, displayLabel: variable.label, detail: variable.groupLabel, boost: 1 }));
    return { from, options: [...named, ...functionCompletions], validFor: /^[\w.]*$/ };
  };
  return autocompletion({ override: [source], icons: false, aboveCursor: false, activateOnTyping: true });
}

const functionCompletions: readonly Completion[] = [
  ...[...expressionFunctions.values()].map(({ name, parameters, signature }) => {
    const needed = parameters.filter(({ optional }) => !optional);
    return snippetCompletion(`${name}(${needed.map((parameter) => `#{${parameter.name}}`).join(', ')})`, { label: name, detail: signature.slice(name.length) });
  }),
  ...expressionForms.filter(({ signature }) => !signature.startsWith('list.')).map(({ name, signature }) => snippetCompletion(`${name}(#{value})`, { label: name, detail: signature.slice(name.length) })),
];
