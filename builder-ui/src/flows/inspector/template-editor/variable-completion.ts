import { autocompletion, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { FlowVariable } from '../flow-variables.ts';

/** Offers variables after `{{` (and after a lone `{`). */
export function variableCompletion(variables: () => ReadonlyArray<FlowVariable>) {
  const source = (context: CompletionContext): CompletionResult | null => {
    const before = context.matchBefore(/\{\{?\s*[\w.]*$/);
    if (!before) return null;
    const typed = /[\w.]*$/.exec(before.text)?.[0] ?? '';
    return {
      from: before.to - typed.length,
      options: variables().map((variable): Completion => ({
        label: variable.path,
        displayLabel: variable.label,
        detail: variable.groupLabel,
        apply: (view, _completion, _from, to) => {
          const rest = /^\s*\}\}/.exec(view.state.sliceDoc(to, to + 20))?.[0].length ?? 0;
          view.dispatch({ changes: { from: before.from, to: to + rest, insert: variable.insert }, selection: { anchor: before.from + variable.insert.length } });
        },
      })),
      validFor: /^[\w.]*$/,
    };
  };
  return autocompletion({ override: [source], icons: false, aboveCursor: false, activateOnTyping: true });
}
