import { Skeleton } from '../../ui/Skeleton.tsx';

/** The editor's outline while a flow is loaded. */
export function EditorSkeleton() {
  return (
    <div className="flex min-h-0 flex-1" aria-busy>
      <div className="flex w-[232px] flex-col gap-2 border-e border-line bg-surface p-2 max-md:hidden">
        <Skeleton className="h-8 w-full" />
        {Array.from({ length: 10 }, (_, index) => <Skeleton key={index} className="h-7 w-full" />)}
      </div>
      <div className="relative flex-1">
        <Skeleton className="absolute start-16 top-24 h-32 w-60" />
        <Skeleton className="absolute start-96 top-40 h-44 w-60 max-lg:hidden" />
      </div>
      <div className="flex w-[360px] flex-col gap-3 border-s border-line bg-surface p-4 max-lg:hidden">
        <Skeleton className="h-6 w-40" />
        <Skeleton className="h-24 w-full" />
        <Skeleton className="h-8 w-full" />
      </div>
    </div>
  );
}
