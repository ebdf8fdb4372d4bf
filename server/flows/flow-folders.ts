import { isDuplicateKey } from '../../activities/store/duplicate-key.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { FlowFolder, FlowFolderRecord } from '../../schemas/generated/types.ts';

/** Folders as the list of flows shows them, with how many flows lie in each. */
export async function folderViews(orgId: string, folders: readonly FlowFolderRecord[]): Promise<FlowFolder[]> {
  const counts: { _id: string; count: number }[] = await FlowModel.aggregate([
    { $match: { orgId, folderId: { $in: folders.map((folder) => folder._id) }, status: { $ne: 'archived' } } },
    { $group: { _id: '$folderId', count: { $sum: 1 } } },
  ]);
  const flows = new Map(counts.map(({ _id, count }) => [_id, count]));
  return folders.map(({ _id, name }) => ({ id: _id, name, flows: flows.get(_id) ?? 0 }));
}

/** Does a change, and says in words that the name is taken. */
export async function withFolderName<Result>(change: () => Promise<Result>): Promise<Result> {
  try {
    return await change();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new ApiProblem('FOLDER_NAME_TAKEN', [{ field: 'name', rule: 'unique', message: 'There is already a folder with this name.', fix: 'Choose another name.' }]);
  }
}
