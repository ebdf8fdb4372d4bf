import { findAssets } from '../../activities/media/find-assets.ts';
import { assetUses } from '../../activities/whatsapp/asset-refs.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { MediaKind, OutgoingMessage } from '../../schemas/generated/types.ts';
import { mediaKinds } from '../../schemas/limits.ts';
import { fileProblem } from '../../schemas/media-rules.ts';
import { fileRefused } from './describe-problem.ts';

/** Throws what is wrong with the files that a message names: unknown to the organisation, or not of the kind they are sent as. */
export async function requireAssets(orgId: string, message: OutgoingMessage, name: string): Promise<void> {
  const uses = assetUses(message);
  if (uses.length === 0) return;
  const known = await findAssets(orgId, uses.map(({ asset }) => asset));
  for (const { asset: id, path, key } of uses) {
    const field = [name, ...path, 'asset'].join('.');
    const asset = known.get(id);
    if (asset === undefined) throw new ApiProblem('VALIDATION_FAILED', [{ field, rule: 'exists', message: `There is no file ${id}.`, fix: 'Upload it again.' }]);
    if (!isKind(key)) continue;
    const problem = fileProblem(key, asset);
    if (problem !== undefined) throw fileRefused(field, key, problem, asset.mimeType);
  }
}

function isKind(key: string): key is MediaKind {
  return key in mediaKinds;
}
