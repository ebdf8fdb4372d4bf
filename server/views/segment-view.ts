import type { SegmentRecord, SegmentView } from '../../schemas/generated/types.ts';

export function segmentView({ _id: id, name, condition, createdAt }: SegmentRecord): SegmentView {
  return { id, name, condition, createdAt: createdAt.toISOString() };
}
