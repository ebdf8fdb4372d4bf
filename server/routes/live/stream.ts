import { limits } from '../../../schemas/limits.ts';
import { authenticate } from '../../auth/authenticate.ts';
import { defineRoute } from '../../http/define-route.ts';

/**
 * Server-sent events { topic, type, id, data } of all topics that the role may read. Nothing is replayed: whoever
 * connects again loads the lists anew.
 */
export default defineRoute({
  method: 'get',
  path: '/live',
  access: 'signed-in',
  produces: 'text/event-stream',
  summary: 'Live updates',
  async stream({ actor, server }, request, response) {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      // Keeps reverse proxies from collecting events before they pass them on.
      'x-accel-buffering': 'no',
    });
    request.socket.setNoDelay(true);
    response.write(`retry: ${limits.liveWritersMs}\n\n: connected\n\n`);
    const send = (text: string): void => {
      // What is told while the connection is being ended would be thrown at the whole process.
      if (!response.writable) return;
      response.write(text);
      if (response.writableLength > limits.liveBufferBytes) response.destroy();
    };
    const remove = server.live.add({ actor, send, close: () => void response.end() });
    // A named event and not a comment: a browser does not tell its page about comments, and the page watches for silence.
    const heartbeat = setInterval(() => send('event: alive\ndata: 1\n\n'), limits.liveHeartbeatMs);
    const recheck = setInterval(() => {
      // A database that is away is no reason to cut everybody off: only a clear no is.
      authenticate(server, request, response).then(
        (now) => now.kind === 'nobody' && response.end(),
        () => undefined,
      );
    }, limits.liveRecheckMs);
    await new Promise<void>((resolve) => response.on('close', resolve));
    clearInterval(heartbeat);
    clearInterval(recheck);
    remove();
  },
});
