import type { Request } from 'express';
import type { Sim } from '../sim.ts';
import { tokenOf } from './authenticate.ts';
import { GraphError, unknownObject } from './graph-error.ts';

const MESSAGING = 'whatsapp_business_messaging';
const MANAGEMENT = 'whatsapp_business_management';

// What follows the id in the path, by the permission that it takes. Everything else is served with either of the two.
const NEEDS: Readonly<Record<string, string>> = {
  messages: MESSAGING, marketing_messages: MESSAGING, media: MESSAGING, calls: MESSAGING,
  message_templates: MANAGEMENT, unpause: MANAGEMENT, phone_numbers: MANAGEMENT, subscribed_apps: MANAGEMENT, flows: MANAGEMENT,
  template_analytics: MANAGEMENT, register: MANAGEMENT, deregister: MANAGEMENT, request_code: MANAGEMENT, verify_code: MANAGEMENT,
};

/** Refuses a token that lacks the permission of the address, or that belongs to other accounts. Without declared tokens all are good. */
export function requirePermission(sim: Sim, request: Request): void {
  const token = sim.world.tokens.get(tokenOf(request) ?? '');
  if (!token) return;
  const [, id = '', edge = ''] = request.path.split('/');
  const { world } = sim;
  const isMedia = edge === '' && world.media.has(id);
  const isAccount = edge === '' && (world.wabas.has(id) || world.templates.has(id));
  const needed = NEEDS[edge] ?? (isMedia ? MESSAGING : isAccount ? MANAGEMENT : undefined);
  if (needed !== undefined && !token.scopes.includes(needed)) {
    throw needed === MESSAGING
      ? new GraphError(10)
      : new GraphError(200, { message: `(#200) You do not have the necessary permissions required to perform this action: ${MANAGEMENT}` });
  }
  if (needed === undefined && !token.scopes.some((scope) => scope === MESSAGING || scope === MANAGEMENT)) throw new GraphError(10);
  const owner = world.wabas.has(id) ? id : (world.numbers.get(id) ?? world.templates.get(id) ?? world.forms.get(id))?.wabaId;
  if (token.wabaIds && owner !== undefined && !token.wabaIds.includes(owner)) throw unknownObject(id, request.method);
}
