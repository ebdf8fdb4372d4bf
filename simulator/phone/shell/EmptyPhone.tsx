import { Smartphone } from 'lucide-react';

/** The place of a phone without a customer: still loading, or nobody to show. */
export function EmptyPhone({ isLoaded }: { isLoaded: boolean }) {
  return (
    <section className="phone-unit phone-unit--empty" aria-busy={!isLoaded}>
      <Smartphone size={28} strokeWidth={1.25} aria-hidden />
      <p>{isLoaded ? 'Add a customer on the left to give this phone to somebody.' : 'Loading …'}</p>
    </section>
  );
}
