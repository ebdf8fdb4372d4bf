import { useRef } from 'react';
import { request } from '../../api/request.ts';

/** WhatsApp shows the dots for 25 seconds; said again a little earlier they do not flicker. */
const repeatMs = 20_000;

/** Lets the customer see that somebody writes. Call it at every change of the text; the server decides whether it is wanted. */
export function useTyping(conversationId: string): () => void {
  const told = useRef(0);
  return () => {
    const now = Date.now();
    if (now - told.current < repeatMs) return;
    told.current = now;
    // Should it fail, the customer sees no dots and the message a moment later.
    request<void>('POST', `/conversations/${encodeURIComponent(conversationId)}/typing`).catch(() => undefined);
  };
}
