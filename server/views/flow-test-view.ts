import { userName } from '../../activities/store/user-names.ts';
import type { FlowTestRecord, FlowTestView } from '../../schemas/generated/types.ts';

export async function flowTestView({ _id: id, name, script, expect, createdAt, createdBy, updatedAt }: FlowTestRecord): Promise<FlowTestView> {
  const author = createdBy === undefined ? undefined : { id: createdBy, name: (await userName(createdBy)) ?? createdBy };
  return { id, name, script, expect, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString(), ...(author === undefined ? {} : { createdBy: author }) };
}
