import type { FeedEvent } from '../../schemas/generated/types.ts';

type Heard = Omit<FeedEvent, 'orgId'> & { heardAt: number };

/** Listens to live updates as a browser does. */
export class LiveListener {
  readonly heard: Heard[] = [];
  /** The server ended the connection. */
  ended = false;
  readonly #abort = new AbortController();

  static async connect(apiUrl: string, headers: Record<string, string>): Promise<LiveListener> {
    const listener = new LiveListener();
    const response = await fetch(`${apiUrl}/api/v1/live`, { headers, signal: listener.#abort.signal });
    if (!response.ok || response.body === null) throw new Error(`/live answered ${response.status}`);
    void listener.#read(response.body).catch(() => undefined);
    return listener;
  }

  of(topic: string): Heard[] {
    return this.heard.filter((event) => event.topic === topic);
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    for await (const chunk of body.pipeThrough(new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>)) {
      text += chunk;
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) if (message.startsWith('data: ')) this.heard.push({ ...JSON.parse(message.slice('data: '.length)), heardAt: Date.now() });
    }
    this.ended = true;
  }
}
