import type { FlowNode, NodeMessages } from '../../../../schemas/generated/types.ts';
import { card, rowMiddle } from '../canvas/card-geometry.ts';
import { stepHeight } from '../canvas/card-rows.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import { writePointer } from '../document/write-pointer.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import { insertNode, type Attachment } from '../edits/insert-node.ts';
import type { Point } from '../edits/move-items.ts';
import { freePlace, gapX, snap } from '../layout/free-place.ts';
import { makeRoom } from '../layout/make-room.ts';
import { nodeHandles } from '../node-types/node-handles.ts';
import { nodeType } from '../node-types/node-types.ts';

export type NewStep = {
  type: string;
  name: string;
  attachment: Attachment;
  place?: Point | undefined;
  /** Texts that it begins with, in the language of whoever adds it; those of the manifest where there are none. */
  texts?: NodeMessages['defaults'] | undefined;
};

/** Adds a step with its default params, ties it in, selects it and returns its id. One step of undo. */
export function addStep(session: EditorSession, { type, name, attachment, place, texts = {} }: NewStep): string | undefined {
  const known = nodeType(type);
  if (!known || session.readOnly) return undefined;
  const { manifest } = known;
  const document = session.document.get();
  const params = structuredClone<FlowNode['params']>(manifest.defaults ?? {});
  for (const [pointer, text] of Object.entries(texts)) writePointer(params, pointer, text);
  const node: FlowNode = { id: session.newId(), type, typeVersion: manifest.version, params, position: { x: 0, y: 0 } };
  const handles = nodeHandles(node);
  const height = stepHeight(document, node);
  const wanted = clearOfSource(document, attachment, place) ?? beside(document, attachment) ?? { x: 0, y: 0 };
  node.position = attachment.at === 'edge' ? { x: snap(wanted.x), y: snap(wanted.y) } : freePlace(document, wanted, height);
  const traits = { firstHandle: handles[0]?.id, acceptsInput: !manifest.flags.trigger };
  session.document.edit({ key: 'add', values: { name } }, (draft) => {
    insertNode(draft, node, attachment, traits, session.newId);
    if (attachment.at !== 'free') makeRoom(draft, node.id);
  });
  session.canvas.select([node.id]);
  session.canvas.store.setState({ fresh: node.id });
  return node.id;
}

/** Where something was let go; on an edge that leads to the right never on top of where it comes from. */
function clearOfSource(document: FlowDocument, attachment: Attachment, place: Point | undefined): Point | undefined {
  const edge = attachment.at === 'edge' ? document.edges[attachment.edgeId] : undefined;
  const [source, target] = [document.nodes[edge?.source ?? ''], document.nodes[edge?.target ?? '']];
  if (!place || !source || !target || target.position.x < source.position.x + card.width) return place;
  return { x: Math.max(place.x, source.position.x + card.width + gapX), y: place.y };
}

/** Right of what the step follows, level with the handle it leaves by. */
function beside(document: FlowDocument, attachment: Attachment): Point | undefined {
  if (attachment.at === 'free') return undefined;
  const from = attachment.at === 'handle' ? { source: attachment.nodeId, sourceHandle: attachment.handle } : document.edges[attachment.edgeId];
  const source = from ? document.nodes[from.source] : undefined;
  if (!from || !source) return undefined;
  const index = nodeHandles(source).findIndex((handle) => handle.id === from.sourceHandle);
  const level = index <= 0 ? 0 : rowMiddle(index) - rowMiddle(0);
  return { x: source.position.x + card.width + gapX, y: source.position.y + level };
}
