import type { Request, Response } from 'express';
import type { Sim } from '../sim.ts';
import type { Happening } from '../world/bus.ts';
import type { JsonObject } from '../world/json.ts';
import { customerView, messageView } from './views.ts';

// Gathering for a moment keeps a bench run from drowning the page: a message that moves three steps is told once.
const GATHER_MS = 40;
const MAX_PER_PUSH = 200;
const KEEP_ALIVE_MS = 20_000;

/** `GET /_sim/events`: what happens, as server-sent events; each carries a list of happenings. */
export class LiveEvents {
  readonly #sim: Sim;
  readonly #clients = new Set<Response>();
  readonly #messages = new Map<string, () => JsonObject>();
  #others: JsonObject[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(sim: Sim) {
    this.#sim = sim;
    sim.bus.listen((happening) => {
      if (this.#clients.size > 0) this.#gather(happening);
    });
  }

  connect(request: Request, response: Response): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' });
    response.write(': connected\n\n');
    this.#clients.add(response);
    const keepAlive = setInterval(() => response.write(': still here\n\n'), KEEP_ALIVE_MS);
    request.once('close', () => {
      clearInterval(keepAlive);
      this.#clients.delete(response);
    });
  }

  stop(): void {
    clearTimeout(this.#timer);
    for (const client of this.#clients) client.end();
    this.#clients.clear();
  }

  #gather(happening: Happening): void {
    if (happening.type === 'message') this.#messages.set(happening.message.id, () => messageView(this.#sim, happening.message));
    else this.#others.push(describe(this.#sim, happening));
    this.#timer ??= setTimeout(() => this.#push(), GATHER_MS).unref();
  }

  #push(): void {
    this.#timer = undefined;
    const messages = [...this.#messages.values()].slice(-MAX_PER_PUSH).map((view) => ({ type: 'message', message: view() }));
    const list = [...messages, ...this.#others.slice(-MAX_PER_PUSH)];
    this.#messages.clear();
    this.#others = [];
    const text = `data: ${JSON.stringify({ now: this.#sim.timeline.now(), list })}\n\n`;
    for (const client of this.#clients) {
      // A page that does not keep up is cut off; it reconnects and loads the present state.
      if (client.writableLength > 4_000_000) client.destroy();
      else client.write(text);
    }
  }
}

function describe(sim: Sim, happening: Exclude<Happening, { type: 'message' }>): JsonObject {
  switch (happening.type) {
    case 'attempt': {
      // The body is fetched when somebody looks at the entry.
      const { body: _body, answer: _answer, ...attempt } = happening.attempt;
      return { type: 'attempt', attempt: { ...attempt, nextAttemptAt: attempt.nextAttemptAt } };
    }
    case 'request': {
      const { request: _request, answer: _answer, ...entry } = happening.request;
      return { type: 'request', request: { ...entry, code: entry.code } };
    }
    case 'customer':
      return { type: 'customer', key: happening.key, customer: customerView(sim, sim.world.customerOf(happening.key)) };
    case 'typing':
      return { ...happening };
    default:
      return { type: happening.type };
  }
}
