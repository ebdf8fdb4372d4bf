import { useSyncExternalStore } from 'react';

/** Reading direction of the document, kept current; Base UI needs it for arrow keys and placement. */
export function useDirection(): 'ltr' | 'rtl' {
  return useSyncExternalStore(watch, read);
}

function read(): 'ltr' | 'rtl' {
  return document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
}

function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['dir'] });
  return () => observer.disconnect();
}
