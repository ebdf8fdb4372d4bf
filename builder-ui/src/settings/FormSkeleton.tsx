import { CardsSkeleton } from '../ui/CardsSkeleton.tsx';

/** In the place of a settings page that is on its way, in the column that the page will have. */
export function FormSkeleton() {
  return <div className="mx-auto w-full max-w-[880px] px-4 py-6 md:px-8"><CardsSkeleton /></div>;
}
