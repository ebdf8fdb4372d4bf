import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { showAll } from '../actions/show-all.ts';
import type { FlowCanvasInstance } from '../editor/editor-session.ts';
import type { EditorCommand } from './editor-command.ts';

const duration = 140;

function zoomCommand(id: string, order: number, keys: string[], icon: EditorCommand['icon'], zoom: (canvas: FlowCanvasInstance) => unknown): EditorCommand {
  return {
    id,
    section: 'view',
    order,
    keys,
    scope: 'canvas',
    ...(icon ? { icon } : {}),
    run: ({ session }) => {
      const canvas = session.instance();
      if (canvas) void zoom(canvas);
    },
  };
}

/** Looking closer, further away, at everything. */
const zoom: ReadonlyArray<EditorCommand> = [
  zoomCommand('zoomIn', 10, ['plus', '='], ZoomIn, (canvas) => canvas.zoomIn({ duration })),
  zoomCommand('zoomOut', 20, ['-'], ZoomOut, (canvas) => canvas.zoomOut({ duration })),
  zoomCommand('zoomFull', 30, ['0'], undefined, (canvas) => canvas.zoomTo(1, { duration })),
  zoomCommand('zoomFit', 40, ['1'], Maximize, (canvas) => showAll(canvas, { padding: 0.16, duration })),
];

export default zoom;
