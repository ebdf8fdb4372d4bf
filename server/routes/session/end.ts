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
  async handler({ actor, server, setHeader }) {
    if (actor.kind === 'user') {
      await endSession(actor.sessionId);
      await leave(actor.id, server.now());
    }
    setHeader('set-cookie', clearedSessionCookie(server.settings));
  },
});
