import { showAll } from '../actions/show-all.ts';
import type { ChangeMarks, FlowCanvasInstance } from '../editor/editor-session.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import { nodeType } from '../node-types/node-types.ts';

/** Below this zoom titles cannot be read any more. */
const readable = 0.55;
const padding = 0.12;

/** What a flow looks like when it is opened: all of it when that can be read, else its beginning. */
export function showFirstView(instance: FlowCanvasInstance, document: FlowDocument, pane: { width: number; height: number }): void {
  const items = instance.getNodes();
  if (items.length === 0) {
    void instance.setViewport({ x: pane.width / 2, y: pane.height / 2, zoom: 1 });
    return;
  }
  const bounds = instance.getNodesBounds(items);
  const fits = Math.min((pane.width * (1 - 2 * padding)) / bounds.width, (pane.height * (1 - 2 * padding)) / bounds.height);
  if (fits >= readable) {
    showAll(instance, { padding });
    return;
  }
  const nodes = Object.values(document.nodes);
  const start = nodes.filter((node) => nodeType(node.type)?.manifest.flags.trigger).toSorted((a, b) => a.position.y - b.position.y || a.position.x - b.position.x)[0] ?? nodes[0];
  const zoom = 0.75;
  const place = start?.position ?? bounds;
  void instance.setViewport({ x: 48 - place.x * zoom, y: pane.height * 0.38 - place.y * zoom, zoom });
}

/** What a comparison begins with: what differs, as far as it can be read. The canvas on which nothing does follows the other. */
export function showMarked(instance: FlowCanvasInstance, marks: ChangeMarks): void {
  const nodes = instance.getNodes().filter(({ id }) => marks[id] !== undefined);
  if (nodes.length > 0) showAll(instance, { nodes, padding: 0.2, minZoom: 0.5, maxZoom: 0.8 });
}
