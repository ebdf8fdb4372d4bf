import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import type { ValueKind } from '../../../../../workflows/engine/expression/value-kind.ts';
import { checkExpression, type ExpressionProblem } from '../../../../../workflows/engine/expression/expression.ts';

/** Underlines the place in an expression that cannot be understood; `words` says why. */
export function problemMark(wanted: ValueKind, words: (problem: ExpressionProblem) => string) {
  const build = (text: string): DecorationSet => {
    const [problem] = text.trim() === '' ? [] : checkExpression(text, wanted);
    if (problem === undefined) return Decoration.none;
    const end = Math.min(Math.max(problem.end, problem.at + 1), text.length);
    const at = Math.max(0, Math.min(problem.at, end - 1));
    return Decoration.set([Decoration.mark({ class: 'expression-problem', attributes: { title: words(problem) } }).range(at, end)]);
  };
  return [
    ViewPlugin.fromClass(
      class {
        decorations: DecorationSet;
        constructor(view: EditorView) {
          this.decorations = build(view.state.doc.toString());
        }
        update(update: ViewUpdate) {
          if (update.docChanged) this.decorations = build(update.state.doc.toString());
        }
      },
      { decorations: (plugin) => plugin.decorations },
    ),
    EditorView.theme({
      // What is typed is what is seen: == must not become one sign.
      '.cm-content': { fontFamily: 'var(--font-mono)', fontSize: '12px', fontVariantLigatures: 'none' },
      '.expression-problem': { textDecoration: 'underline wavy var(--red)', textUnderlineOffset: '3px' },
    }),
  ];
}
