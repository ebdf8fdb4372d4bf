import { audit } from '../../audit.ts';
import { clearedSessionCookie } from '../../auth/session-cookie.ts';
import { endSession } from '../../auth/sessions.ts';
import { defineRoute } from '../../http/define-route.ts';
import { leave } from '../../people/presence.ts';

/** Public, so that a browser whose session ran out can still throw its cookie away. */
export default defineRoute({
  method: 'delete',
  path: '/session',
  access: 'public',
  summary: 'Log out',
  async handler(call) {
    const { actor, server, setHeader } = call;
    if (actor.kind === 'user') {
      await endSession(actor.sessionId);
      await leave(actor.id, server.now());
      await audit(call, 'session.ended', { kind: 'user', id: actor.id, name: actor.name });
    }
    setHeader('set-cookie', clearedSessionCookie(server.settings));
  },
});
