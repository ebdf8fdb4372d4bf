type Listener = () => void;

const listeners = new Set<Listener>();

/** Tells the application that the server no longer knows the session. */
export function announceSessionExpired(): void {
  for (const listener of listeners) listener();
}

/** Runs `listener` whenever a request finds the session gone; gives back how to stop. */
export function onSessionExpired(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
