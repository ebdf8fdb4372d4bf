import { ApiProblem } from '../../schemas/errors.ts';
import { flowsNaming } from '../flows/flows-naming.ts';

/** Flows send a file by its id; one that is sent by a flow cannot go. */
export async function requireUnsent(orgId: string, assetId: string): Promise<void> {
  const using = await flowsNaming(orgId, assetId);
  if (using.length > 0) throw new ApiProblem('MEDIA_IN_USE', using);
}
