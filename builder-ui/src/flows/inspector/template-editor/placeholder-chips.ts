import { RangeSetBuilder, type EditorState } from '@codemirror/state';
import { Decoration, ViewPlugin, WidgetType, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';

/** What a chip shows for a placeholder such as `contact.name`. */
export type ChipWords = (path: string) => string;

const placeholder = /\{\{-?\s*([^|}]*?)\s*(?:\|([^}]*))?-?\}\}/g;

class Chip extends WidgetType {
  readonly #text: string;
  readonly #title: string;
  constructor(text: string, title: string) {
    super();
    this.#text = text;
    this.#title = title;
  }
  override eq(other: Chip): boolean {
    return other.#text === this.#text && other.#title === this.#title;
  }
  override toDOM(): HTMLElement {
    const chip = document.createElement('span');
    chip.className = 'template-chip';
    chip.textContent = this.#text;
    chip.title = this.#title;
    return chip;
  }
}

/** Draws each `{{ ... }}` as a chip. One that the cursor is in shows its text, so it can be edited. */
export function placeholderChips(words: ChipWords) {
  const build = (state: EditorState, focused: boolean): DecorationSet => {
    const set = new RangeSetBuilder<Decoration>();
    const { from, to } = state.selection.main;
    for (const match of state.doc.toString().matchAll(placeholder)) {
      const start = match.index;
      const end = start + match[0].length;
      const inside = focused && to > start && from < end;
      const mark = inside
        ? Decoration.mark({ class: 'template-raw' })
        : Decoration.replace({ widget: new Chip(words(match[1] ?? ''), match[0]) });
      set.add(start, end, mark);
    }
    return set.finish();
  };
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = build(view.state, view.hasFocus);
      }
      update(update: ViewUpdate) {
        if (update.docChanged || update.selectionSet || update.focusChanged) this.decorations = build(update.state, update.view.hasFocus);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
}
