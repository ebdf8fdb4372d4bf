/** Where something that belongs to a step opens: at its card's end, or in the middle of the canvas. Pixels of the window. */
export function cardAnchor(nodeId: string | undefined): { x: number; y: number } {
  const card = nodeId === undefined ? null : document.querySelector(`.flow-canvas .react-flow__node[data-id="${CSS.escape(nodeId)}"]`);
  const pane = document.querySelector('.flow-canvas')?.getBoundingClientRect();
  if (card) {
    const box = card.getBoundingClientRect();
    return { x: box.right + 12, y: box.top };
  }
  return pane ? { x: pane.left + pane.width / 2 - 140, y: pane.top + pane.height / 4 } : { x: 0, y: 0 };
}
