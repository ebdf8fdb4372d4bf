import type { ReactNode } from 'react';

const address = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/g;

/** Turns web addresses inside a text into links that open in a new tab and tell the other site nothing. */
export function linkify(text: string): ReactNode[] {
  return text.split(address).map((part, index) =>
    index % 2 === 1 ? <a key={`${index}:${part}`} href={part} target="_blank" rel="noreferrer noopener" className="text-accent-ink underline underline-offset-2">{part}</a> : part,
  );
}
