import { useStoreApi, type ReactFlowState } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { useEditorSession } from '../../editor/session-context.ts';
import { cardsInTurn } from './cards-in-turn.ts';
import { onView } from './on-view.ts';

type View = Pick<ReactFlowState, 'nodeLookup' | 'transform' | 'width' | 'height'>;

/**
 * Lets the cards of a large flow be drawn one after another as they come into sight. React Flow (12.12) draws what lies in the
 * view and is not hidden, and looks up that mark in the same place in which it keeps what it knows of an item; to hand it
 * all items anew for each card that has its turn would take as long as drawing the card.
 */
export function useCardsInSight(large: boolean): void {
  const { canvas: { store } } = useEditorSession();
  const flow = useStoreApi();
  // Before anything is drawn for the first time: where the view will be is not known yet.
  useState(() => large && hideBut(flow.getState(), new Set()));
  useEffect(() => {
    if (!large) return undefined;
    let shown: ReadonlySet<string> = new Set();
    const keep = () => { if (hideBut(flow.getState(), shown)) flow.setState({}); };
    const look = cardsInTurn({
      inSight: () => inSight(flow.getState(), shown),
      draw: (ids) => {
        shown = ids;
        keep();
      },
      moved: () => store.getState().moved,
    });
    keep();
    look();
    const forgetView = onView(flow, look);
    const forgetItems = flow.subscribe((now, before) => {
      if (now.nodes === before.nodes) return;
      // Items that changed come without the mark.
      keep();
      look();
    });
    return () => {
      forgetView();
      forgetItems();
      for (const item of flow.getState().nodeLookup.values()) item.hidden = false;
      flow.setState({});
    };
  }, [flow, store, large]);
}

/** A card that is dragged stays wherever it is, because without it the drag would end; others of the selection come when they are in sight. */
function inSight({ nodeLookup, transform: [x, y, zoom], width, height }: View, shown: ReadonlySet<string>): string[] {
  const [left, top, right, bottom] = [-x / zoom, -y / zoom, (width - x) / zoom, (height - y) / zoom];
  const ids: string[] = [];
  for (const { id, dragging, measured, internals: { positionAbsolute: at } } of nodeLookup.values()) {
    if ((dragging === true && shown.has(id)) || (at.x < right && at.x + (measured.width ?? 0) > left && at.y < bottom && at.y + (measured.height ?? 0) > top)) ids.push(id);
  }
  return ids;
}

/** Whether that changed anything. */
function hideBut({ nodeLookup }: View, shown: ReadonlySet<string>): boolean {
  let changed = false;
  for (const item of nodeLookup.values()) {
    const hidden = !shown.has(item.id);
    if ((item.hidden ?? false) === hidden) continue;
    item.hidden = hidden;
    changed = true;
  }
  return changed;
}
