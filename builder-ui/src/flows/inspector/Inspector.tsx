import { startTransition, useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useCanvas, useDocument } from '../editor/session-context.ts';
import { FlowSettingsForm } from '../settings/FlowSettingsForm.tsx';
import { ManyInspector } from './ManyInspector.tsx';
import { NodeInspector } from './NodeInspector.tsx';
import { NoteInspector } from './NoteInspector.tsx';

/** The panel beside the canvas: the settings of what is selected, those of the flow when nothing is. */
export function Inspector() {
  const { t } = useTranslation('flows');
  // Deferred: a form is made in slices, between which the canvas answers.
  const selection = useDeferredValue(useCanvas((state) => state.inspected));
  const only = selection.length === 1 ? (selection[0] ?? '') : '';
  const node = useDocument((state) => state.document.nodes[only]);
  const note = useDocument((state) => state.document.notes[only]);
  // The canvas is there first: people look at the flow before they change its settings.
  const [ready, setReady] = useState(false);
  useEffect(() => startTransition(() => setReady(true)), []);
  return (
    // Undo inside its fields is the undo of the flow, see commands/undo.ts.
    <aside aria-label={t('inspector.title')} data-document-field data-inspects={only} className="contain-content flex h-full w-full flex-col overflow-hidden bg-surface">
      {!ready ? <SkeletonRows rows={8} height={56} /> : node ? <NodeInspector key={node.id} node={node} /> : note ? <NoteInspector key={note.id} note={note} /> : selection.length > 1 ? <ManyInspector ids={selection} /> : <FlowSettingsForm />}
    </aside>
  );
}
