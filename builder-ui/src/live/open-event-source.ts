import type { OpenStream } from './live-connection.ts';

/** Opens the browser's EventSource at an address. */
export function openEventSource(url: string): OpenStream {
  return ({ opened, heard, alive, lost }) => {
    const source = new EventSource(url);
    source.addEventListener('open', opened);
    source.addEventListener('message', (message) => heard(String(message.data)));
    source.addEventListener('alive', alive);
    // CLOSED means that the browser has given up, because the server answered with an error, and will not try again.
    source.addEventListener('error', () => lost({ givenUp: source.readyState === EventSource.CLOSED }));
    return { close: () => source.close() };
  };
}
