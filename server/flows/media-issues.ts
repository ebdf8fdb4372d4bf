import { findAssets } from '../../activities/media/find-assets.ts';
import { paramSchemas } from '../../nodes/generated/param-schemas.ts';
import type { FlowGraph, FlowIssue, MediaKind } from '../../schemas/generated/types.ts';
import { mediaKinds } from '../../schemas/limits.ts';
import { fileProblem } from '../../schemas/media-rules.ts';
import { paramFields } from '../../workflows/engine/checks/param-fields.ts';

interface Use {
  readonly nodeId: string;
  readonly path: string;
  readonly assetId: string;
  /** As what the step sends it, where it says so beside it. */
  readonly kind: MediaKind | undefined;
}

/** Files of the library that a flow sends and that do not exist (any more), or that WhatsApp would not take as what they are sent. */
export async function mediaIssues(orgId: string, graph: FlowGraph): Promise<FlowIssue[]> {
  const uses = graph.nodes.flatMap((node): Use[] => {
    const schema = paramSchemas[node.type];
    if (schema === undefined || node.disabled === true) return [];
    const fields = paramFields(schema, node.params);
    const kind = kindOf(fields.find(({ pointer }) => pointer === '/kind')?.value);
    return fields.flatMap(({ pointer: path, hints, value }) => (hints.widget === 'media' && typeof value === 'string' && value !== '' ? [{ nodeId: node.id, path, assetId: value, kind }] : []));
  });
  if (uses.length === 0) return [];
  const known = await findAssets(orgId, uses.map(({ assetId }) => assetId));
  return uses.flatMap(({ nodeId, path, assetId, kind }): FlowIssue[] => {
    const asset = known.get(assetId);
    if (asset === undefined) return [{ code: 'FILE_UNKNOWN', severity: 'error', nodeId, path, message: 'The file that this step sends does not exist any more. Choose another one.' }];
    if (kind === undefined || fileProblem(kind, asset) === undefined) return [];
    return [{ code: 'FILE_UNFIT', severity: 'error', nodeId, path, message: `WhatsApp does not take ${asset.name} as ${kind}. Choose another file or another kind.`, details: { name: asset.name } }];
  });
}

/** A voice message is an audio file. */
function kindOf(value: unknown): MediaKind | undefined {
  if (value === 'voice') return 'audio';
  return typeof value === 'string' && value in mediaKinds ? (value as MediaKind) : undefined;
}
