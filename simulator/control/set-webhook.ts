import type { Sim } from '../sim.ts';
import type { JsonObject } from '../world/json.ts';
import { DEFAULT_APP_ID } from '../world/world.ts';
import { handshake } from '../webhook/handshake.ts';
import { ControlError } from './control-error.ts';

/** Where the webhooks of an app go. */
export interface WebhookSetup {
  appId?: string;
  url?: string;
  appSecret?: string;
  verifyToken?: string;
  /** False skips the verification request. */
  verify?: boolean;
}

/** Changes where webhooks go and lets the address confirm itself; the answer says how that went. */
export async function setWebhook(sim: Sim, { appId = DEFAULT_APP_ID, verify = true, ...setup }: WebhookSetup): Promise<JsonObject> {
  if (setup.url && !URL.canParse(setup.url)) throw new ControlError('url must be an absolute http or https address.', 'url');
  const app = { ...(sim.world.apps.get(appId) ?? { id: appId, name: 'App', url: '', appSecret: '', verifyToken: '' }), ...setup };
  sim.world.apps.set(appId, app);
  sim.bus.emit({ type: 'setup' });
  if (!verify || app.url === '') return { appId, url: app.url, verification: null };
  // The address is kept even if it does not confirm: whoever sets it up may be about to start.
  const { ok, status, error } = await handshake(app.url, app.verifyToken, sim.ids.challenge(), sim.world.behaviour.webhook.timeoutMs);
  return { appId, url: app.url, verification: { ok, status, ...(error === undefined ? {} : { error }) } };
}
