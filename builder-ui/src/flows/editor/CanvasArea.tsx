import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { reveal } from '../actions/reveal.ts';
import { CanvasMenu } from '../canvas/CanvasMenu.tsx';
import { CanvasToolbar } from '../canvas/CanvasToolbar.tsx';
import { EmptyCanvas } from '../canvas/EmptyCanvas.tsx';
import { FlowCanvas } from '../canvas/FlowCanvas.tsx';
import { useCanvasHints } from '../canvas/use-canvas-hints.ts';
import { useClipboardEvents } from '../clipboard/use-clipboard-events.ts';
import { useCommandContext } from '../commands/use-command-context.ts';
import { useEditorKeys } from '../commands/use-editor-keys.ts';
import { useStepSearch } from '../commands/use-step-search.ts';
import { useShellList } from '../commands/use-shell-list.ts';
import { ConnectDialog } from '../palette/ConnectDialog.tsx';
import { StepPicker } from '../palette/StepPicker.tsx';
import { useEditorUi } from './editor-ui.ts';
import { useEditorSession } from './session-context.ts';

/** The canvas with everything that belongs on top of it: toolbar, menus, pickers, keys. */
export function CanvasArea({ startNode }: { startNode: string | undefined }) {
  const { t } = useTranslation('flows');
  const session = useEditorSession();
  const context = useCommandContext();
  useEditorKeys(context);
  useShellList(context);
  useStepSearch(context);
  useClipboardEvents(context);
  useCanvasHints(session.readOnly);
  const announcement = useEditorUi((ui) => ui.announcement);
  useEffect(() => {
    if (startNode !== undefined) setTimeout(() => reveal(session, startNode));
  }, [session, startNode]);
  return (
    <section aria-label={t('canvas.title')} className="canvas-area absolute inset-0">
      <CanvasMenu><FlowCanvas /></CanvasMenu>
      <EmptyCanvas />
      <CanvasToolbar />
      <StepPicker />
      <ConnectDialog />
      <div role="status" aria-live="polite" className="sr-only">{announcement}</div>
    </section>
  );
}
