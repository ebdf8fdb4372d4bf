import type { EventStream } from './live-connection.ts';

/** Opens the browser's EventSource as the narrow stream that LiveConnection needs. */
export function openEventSource(url: string): EventStream {
  const source = new EventSource(url);
  const stream: EventStream = {
    onopen: null,
    onerror: null,
    onmessage: null,
    get readyState() {
      return source.readyState;
    },
    close: () => source.close(),
  };
  source.onopen = () => stream.onopen?.();
  source.onerror = () => stream.onerror?.();
  source.onmessage = (message) => stream.onmessage?.({ data: String(message.data) });
  return stream;
}
