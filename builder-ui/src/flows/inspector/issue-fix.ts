import type { TFunction } from 'i18next';
import type { FlowIssue } from '../../../../schemas/generated/types.ts';
import { readPointer } from '../../../../workflows/engine/text/json-pointer.ts';
import { cardAnchor } from '../actions/card-anchor.ts';
import { reveal } from '../actions/reveal.ts';
import { writePointer } from '../document/write-pointer.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import { useEditorUi } from '../editor/editor-ui.ts';
import { withDefaults } from './with-defaults.ts';

/** Something that puts an issue right with one click; `key` names it under `issues.fixes`. */
export type IssueFix = { key: 'connect' | 'default'; run: () => void };

/** What can be done about an issue at once; undefined when a person has to think. */
export function issueFix(issue: FlowIssue, session: EditorSession, t: TFunction<'flows'>): IssueFix | undefined {
  const { nodeId, handle, path } = issue;
  if (session.readOnly || nodeId === undefined) return undefined;
  if (handle !== undefined && (issue.code === 'HANDLE_NOT_CONNECTED' || issue.code === 'OPEN_HANDLE')) {
    return { key: 'connect', run: () => connectHandle(session, nodeId, handle) };
  }
  if (path === undefined || (issue.code !== 'UNKNOWN_VARIABLE' && issue.code !== 'VALUE_MAY_BE_MISSING')) return undefined;
  const text = readPointer(session.document.get().nodes[nodeId]?.params, path);
  const better = typeof text === 'string' ? withDefaults(text, t('variables.otherwise.other')) : undefined;
  return better === undefined || better === text ? undefined : { key: 'default', run: () => setText(session, nodeId, path, better) };
}

function connectHandle(session: EditorSession, nodeId: string, handle: string): void {
  reveal(session, nodeId);
  // The card may have to come into sight first.
  setTimeout(() => useEditorUi.getState().openPicker({ attachment: { at: 'handle', nodeId, handle }, anchor: cardAnchor(nodeId) }), 200);
}

function setText(session: EditorSession, nodeId: string, path: string, text: string): void {
  session.document.edit({ key: 'fix' }, (draft) => {
    const node = draft.nodes[nodeId];
    if (node) writePointer(node.params, path, text);
  });
}
