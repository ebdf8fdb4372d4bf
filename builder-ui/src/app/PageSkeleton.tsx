import { SkeletonRows } from '../ui/SkeletonRows.tsx';

/** In the place of a page whose code is still on its way. */
export function PageSkeleton() {
  return <div className="h-full overflow-hidden bg-surface"><SkeletonRows rows={12} height={56} avatar /></div>;
}
