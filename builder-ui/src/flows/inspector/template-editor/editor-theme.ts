import { EditorView } from '@codemirror/view';

/** The look of the message editor, from the tokens. */
export const editorTheme = EditorView.theme({
  '&': { fontSize: '13px', backgroundColor: 'transparent', color: 'var(--slate-12)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '19px', overflowX: 'hidden' },
  '.cm-content': { padding: '6px 0', caretColor: 'var(--slate-12)' },
  '.cm-line': { padding: '0 10px' },
  '.cm-placeholder': { color: 'var(--slate-10)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'color-mix(in oklab, var(--accent) 22%, transparent)' },
  '.template-chip': {
    display: 'inline-block', maxWidth: '100%', padding: '0 5px', margin: '0 1px', borderRadius: '4px', fontSize: '12px', lineHeight: '17px', fontWeight: '550',
    color: 'var(--accent-ink)', backgroundColor: 'var(--accent-soft)', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', verticalAlign: 'bottom',
  },
  '.template-raw': { fontFamily: 'var(--font-mono)', fontSize: '12px', color: 'var(--accent-ink)' },
  '.cm-tooltip': { border: '0', borderRadius: '10px', backgroundColor: 'var(--raised)', color: 'var(--slate-12)', boxShadow: 'var(--elevation-float)', zIndex: '50' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxHeight: '240px', padding: '4px', minWidth: '220px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '12px', padding: '4px 8px', borderRadius: '6px', lineHeight: '20px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--slate-4)', color: 'var(--slate-12)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '650' },
  '.cm-completionDetail': { fontStyle: 'normal', fontSize: '11px', color: 'var(--slate-10)', marginLeft: '0' },
});
