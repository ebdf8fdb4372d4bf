import { findAssets } from '../../activities/media/find-assets.ts';
import { assetsOf } from '../../activities/whatsapp/asset-refs.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { OutgoingMessage } from '../../schemas/generated/types.ts';
import { mediaKinds } from '../../schemas/limits.ts';
import { fileProblem } from '../../schemas/media-rules.ts';
import { fileRefused } from './describe-problem.ts';

/** Throws what is wrong with the files that a message names: unknown to the organisation, or not of the kind they are sent as. */
export async function requireAssets(orgId: string, message: OutgoingMessage, field: string): Promise<void> {
  const ids = assetsOf(message);
  if (ids.length === 0) return;
  const known = await findAssets(orgId, ids);
  for (const id of ids) if (!known.has(id)) throw new ApiProblem('VALIDATION_FAILED', [{ field: `${field}.${message.type}.asset`, rule: 'exists', message: `There is no file ${id}.`, fix: 'Upload it again.' }]);
  if (!isMedia(message)) return;
  const asset = known.get(message[message.type]?.asset ?? '');
  const problem = asset === undefined ? undefined : fileProblem(message.type, asset);
  if (asset !== undefined && problem !== undefined) throw fileRefused(`${field}.${message.type}.asset`, message.type, problem, asset.mimeType);
}

function isMedia(message: OutgoingMessage): message is Extract<OutgoingMessage, { type: keyof typeof mediaKinds }> {
  return message.type in mediaKinds;
}
