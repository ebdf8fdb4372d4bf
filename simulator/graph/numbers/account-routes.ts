import type { Router } from 'express';
import { phoneNumbersOf } from './messaging-tier.ts';
import { newNumber } from './new-number.ts';
import type { Sim } from '../../sim.ts';
import type { Waba } from '../../world/entities.ts';
import { GraphError, invalidParameter } from '../graph-error.ts';
import { requireString } from '../messages/checks.ts';
import { wabaOf } from '../owned-objects.ts';
import { pageOf } from '../page.ts';
import { answer, bodyOf, pickFields, queryOf } from '../route.ts';
import { authenticate, tokenOf } from '../authenticate.ts';
import { subscriptionViews } from './account-view.ts';
import { NUMBER_DEFAULT_FIELDS, NUMBER_NODE, numberView } from './number-view.ts';
import { readOverride } from './number-routes.ts';

/** Numbers and webhook subscriptions of an account, and what a token may do. */
export function accountRoutes(sim: Sim, router: Router): void {
  const { world } = sim;

  router.get('/:id/phone_numbers', (request, response) => {
    const waba = wabaOf(world, request);
    const fields = queryOf(request, 'fields');
    answer(response, pageOf(request, world.numbersOf(waba.id), (number) => pickFields(numberView(world, number), fields, NUMBER_DEFAULT_FIELDS, NUMBER_NODE)));
  });

  router.post('/:id/phone_numbers', (request, response) => {
    const waba = wabaOf(world, request);
    const body = bodyOf(request);
    const digits = `${requireString(body, 'cc', 'cc', 4)}${requireString(body, 'phone_number', 'phone_number', 15)}`.replaceAll(/\D/g, '');
    const verifiedName = requireString(body, 'verified_name', 'verified_name', 512);
    requireRoomForNumber(sim, waba);
    if ([...world.numbers.values()].some((other) => other.digits === digits)) throw new GraphError(100, { message: 'Invalid parameter', details: 'This phone number is already added to a WhatsApp Business Account.' });
    const number = newNumber({ id: sim.ids.objectId(), wabaId: waba.id, displayPhoneNumber: `+${digits}`, verifiedName, status: 'UNVERIFIED', qualityRating: 'UNKNOWN' }, sim.timeline.now());
    world.numbers.set(number.id, number);
    sim.bus.emit({ type: 'setup' });
    answer(response, { id: number.id });
  });

  router.get('/:id/subscribed_apps', (request, response) => {
    const waba = wabaOf(world, request);
    answer(response, { data: subscriptionViews(world, waba) });
  });

  router.post('/:id/subscribed_apps', async (request, response) => {
    const waba = wabaOf(world, request);
    const appId = authenticate(sim, request);
    const body = bodyOf(request);
    if (body['override_callback_uri'] !== undefined && !(appId in waba.subscriptions)) {
      throw new GraphError(100, { message: '(#100) Before override the current callback uri, your app must be subscribed to receive messages for WhatsApp Business Account.' });
    }
    waba.subscriptions[appId] = await readOverride(sim, body);
    sim.bus.emit({ type: 'setup' });
    answer(response, { success: true });
  });

  router.delete('/:id/subscribed_apps', (request, response) => {
    delete wabaOf(world, request).subscriptions[authenticate(sim, request)];
    sim.bus.emit({ type: 'setup' });
    answer(response, { success: true });
  });

  router.get('/debug_token', (request, response) => {
    const input = queryOf(request, 'input_token') ?? tokenOf(request);
    if (input === undefined) throw invalidParameter('The parameter input_token is required.');
    answer(response, { data: describeToken(sim, input) });
  });
}

/** A portfolio holds 2 numbers, 20 once it is verified; a restricted account takes none. */
function requireRoomForNumber(sim: Sim, waba: Waba): void {
  if (waba.restrictions?.includes('RESTRICTED_ADD_PHONE_NUMBER_ACTION')) throw new GraphError(368);
  const portfolio = sim.world.portfolioOf(waba.id);
  const present = sim.world.wabasOf(portfolio.id).flatMap((one) => sim.world.numbersOf(one.id)).length;
  if (present >= phoneNumbersOf(portfolio)) throw new GraphError(100, { message: 'Invalid parameter', details: `This business may have ${phoneNumbersOf(portfolio)} phone numbers.` });
}

const DEFAULT_SCOPES = ['whatsapp_business_management', 'whatsapp_business_messaging'];

function describeToken(sim: Sim, input: string) {
  const { world } = sim;
  const known = world.tokens.get(input);
  const isAnyTokenGood = world.tokens.size === 0;
  if (!known && !isAnyTokenGood) {
    return { is_valid: false, scopes: [], error: { code: 190, message: 'Invalid OAuth access token.' } };
  }
  const expiresAt = known?.expiresAt ?? 0;
  const scopes = known?.scopes ?? DEFAULT_SCOPES;
  const appId = known?.appId ?? [...world.apps.keys()][0] ?? '';
  return {
    app_id: appId,
    type: 'SYSTEM_USER',
    application: world.apps.get(appId)?.name ?? '',
    expires_at: Math.floor(expiresAt / 1000),
    is_valid: expiresAt === 0 || expiresAt > sim.timeline.now(),
    scopes,
    granular_scopes: scopes.map((scope) => ({ scope, target_ids: known?.wabaIds ?? [...world.wabas.keys()] })),
    user_id: '122000000000000',
  };
}
