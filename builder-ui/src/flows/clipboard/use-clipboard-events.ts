import { useEffect, useRef } from 'react';
import { toast } from '../../ui/toast.ts';
import { isTyping } from '../../app/shortcuts.ts';
import { announceEdit } from '../commands/announce-edit.ts';
import type { CommandContext } from '../commands/editor-command.ts';
import { removeSelection } from '../commands/remove-selection.ts';
import { selectionText } from './copy-selection.ts';
import { pasteText } from './paste-text.ts';

/** Copy, cut and paste by the browser's own events, so that they need no permission and reach other tabs and programs. */
export function useClipboardEvents(context: CommandContext): void {
  const pointer = useRef<{ x: number; y: number } | null>(null);
  useEffect(() => {
    const { session } = context;
    const concernsCanvas = (event: Event) => !isTyping(event.target) && !window.getSelection()?.toString()
      && (event.target === document.body || (event.target instanceof Element && event.target.closest('.flow-canvas, #page') !== null));
    const put = (event: ClipboardEvent): boolean => {
      const text = concernsCanvas(event) ? selectionText(session) : undefined;
      if (text === undefined) return false;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      return true;
    };
    const copy = (event: ClipboardEvent) => { put(event); };
    const cut = (event: ClipboardEvent) => { if (!session.readOnly && put(event)) removeSelection(context, { reconnect: true }); };
    const paste = (event: ClipboardEvent) => {
      if (session.readOnly || !concernsCanvas(event)) return;
      const at = pointer.current ? session.instance()?.screenToFlowPosition(pointer.current) : undefined;
      if (pasteText(session, event.clipboardData?.getData('text/plain') ?? '', at)) {
        event.preventDefault();
        announceEdit(context);
      } else toast({ title: context.t('flows:clipboard.nothing') });
    };
    const follow = (event: PointerEvent) => {
      const over = event.target instanceof Element && event.target.closest('.flow-canvas') !== null;
      pointer.current = over ? { x: event.clientX, y: event.clientY } : null;
    };
    // Text that is marked somewhere else would be copied instead of the steps that are chosen now.
    const unmark = (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.closest('.flow-canvas') !== null && !isTyping(event.target)) window.getSelection()?.removeAllRanges();
    };
    document.addEventListener('pointerdown', unmark);
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cut);
    document.addEventListener('paste', paste);
    document.addEventListener('pointermove', follow, { passive: true });
    return () => {
      document.removeEventListener('pointerdown', unmark);
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
      document.removeEventListener('paste', paste);
      document.removeEventListener('pointermove', follow);
    };
  }, [context]);
}
