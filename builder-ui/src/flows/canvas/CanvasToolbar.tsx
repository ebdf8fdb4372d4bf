import { Hand, Map as MapIcon, Maximize, MousePointer2, Redo2, Undo2, WandSparkles, ZoomIn, ZoomOut } from 'lucide-react';
import { useStore } from 'zustand';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { editorCommands } from '../commands/all-commands.ts';
import { mayRun } from '../commands/may-run.ts';
import { useCommandContext } from '../commands/use-command-context.ts';
import { useEditorUi } from '../editor/editor-ui.ts';
import { useEditorSession } from '../editor/session-context.ts';
import { IssueList } from '../inspector/IssueList.tsx';
import { ZoomLabel } from './ZoomLabel.tsx';

const icons = { undo: Undo2, redo: Redo2, zoomOut: ZoomOut, zoomIn: ZoomIn, zoomFit: Maximize, tidy: WandSparkles, minimap: MapIcon, toolPointer: MousePointer2, toolHand: Hand };

/** The bar at the foot of the canvas: issues, undo, zoom, layout. */
export function CanvasToolbar() {
  const session = useEditorSession();
  const { tool, minimap } = useEditorUi();
  // Undo and redo follow the history and say what they would do; the rest does not depend on the document.
  useStore(session.document.store, ({ past, future }) => JSON.stringify([past.at(-1)?.label, future.at(-1)?.label]));
  const pressed: Partial<Record<keyof typeof icons, boolean>> = { toolPointer: tool === 'pointer', toolHand: tool === 'hand', minimap };
  const button = (id: keyof typeof icons, className?: string) => <CommandButton key={id} id={id} pressed={pressed[id]} className={className} />;
  return (
    <div className="pointer-events-none absolute inset-x-3 bottom-3 flex items-end gap-2">
      <IssueList />
      <div role="toolbar" aria-orientation="horizontal" className="pointer-events-auto flex items-center gap-0.5 rounded-card bg-raised p-1 shadow-float">
        {session.readOnly ? null : (
          <>
            {button('undo')}
            {button('redo')}
            <span className="mx-1 h-5 w-px bg-line" />
            {button('toolPointer', 'max-lg:hidden')}
            {button('toolHand', 'max-lg:hidden')}
            <span className="mx-1 h-5 w-px bg-line max-lg:hidden" />
          </>
        )}
        {button('zoomOut')}
        <ZoomLabel />
        {button('zoomIn')}
        {button('zoomFit')}
        <span className="mx-1 h-5 w-px bg-line max-md:hidden" />
        {session.readOnly ? null : button('tidy')}
        {button('minimap', 'max-md:hidden')}
      </div>
    </div>
  );
}

function CommandButton({ id, pressed, className }: { id: keyof typeof icons; pressed: boolean | undefined; className: string | undefined }) {
  const context = useCommandContext();
  const command = editorCommands.find((candidate) => candidate.id === id);
  if (!command) return null;
  const Icon = icons[id];
  const name = context.t(`flows:commands.${id}`);
  const detail = command.detail?.(context);
  return (
    <IconButton
      size="sm"
      label={detail ? context.t('flows:editor.commandDetail', { name, what: context.t(`flows:edits.${detail.key}`, { ...detail.values }) }) : name}
      shortcut={command.keys?.[0]}
      icon={<Icon size={16} />}
      pressed={pressed}
      disabled={!mayRun(command, context)}
      className={cx(className)}
      onClick={() => command.run(context)}
    />
  );
}
