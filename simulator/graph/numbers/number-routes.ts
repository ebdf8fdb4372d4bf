import type { Router } from 'express';
import { plainText } from '../../plain-text.ts';
import type { Sim } from '../../sim.ts';
import { isObject, objectAt, type JsonObject } from '../../world/json.ts';
import { handshake } from '../../webhook/handshake.ts';
import type { BusinessNumber, CallbackOverride } from '../../world/entities.ts';
import { GraphError, invalidParameter } from '../graph-error.ts';
import { META_LIMITS, REGISTRATION } from '../limits.ts';
import { optionalString, requireString } from '../messages/checks.ts';
import { requireProduct } from '../messages/envelope.ts';
import { numberOf } from '../owned-objects.ts';
import { answer, bodyOf, pickFields, queryOf } from '../route.ts';

const PROFILE_LIMITS: Readonly<Record<string, number>> = {
  about: META_LIMITS.profileAbout,
  address: META_LIMITS.profileAddress,
  description: META_LIMITS.profileDescription,
  email: META_LIMITS.profileEmail,
  vertical: 64,
  profile_picture_handle: 4096,
};

// The kinds of business that a profile may name.
const VERTICALS = (
  'UNDEFINED OTHER AUTO BEAUTY APPAREL EDU ENTERTAIN EVENT_PLAN FINANCE GROCERY GOVT HOTEL HEALTH NONPROFIT PROF_SERVICES RETAIL TRAVEL ' +
  'RESTAURANT NOT_A_BIZ ALCOHOL ONLINE_GAMBLING PHYSICAL_GAMBLING OTC_DRUGS MATRIMONY_SERVICE'
).split(' ');

// What may be set for a number beside its profile.
const SETTINGS = ['user_identity_change', 'storage_configuration', 'calling', 'payload_encryption'];

/** Registration, profile and settings of a number. */
export function numberRoutes(sim: Sim, router: Router): void {
  const { world, bus } = sim;

  router.get('/:id/whatsapp_business_profile', (request, response) => {
    const number = numberOf(world, request);
    const view = number.profile;
    // Whatever is asked for, the product is named.
    answer(response, { data: [{ ...pickFields(view, queryOf(request, 'fields')), messaging_product: 'whatsapp' }] });
  });

  router.post('/:id/whatsapp_business_profile', (request, response) => {
    const number = numberOf(world, request);
    const body = bodyOf(request);
    requireProduct(body);
    number.profile = { ...number.profile, ...checkedProfile(body) };
    bus.emit({ type: 'setup' });
    answer(response, { success: true });
  });

  router.post('/:id/register', (request, response) => {
    const number = numberOf(world, request);
    const body = bodyOf(request);
    requireProduct(body);
    const pin = requireString(body, 'pin', 'pin', 6);
    if (!/^\d{6}$/.test(pin)) throw invalidParameter('Param pin must be 6 digits.');
    if (number.status === 'UNVERIFIED') throw new GraphError(133006, { details: 'The phone number has to be verified before it is registered.' });
    countRegistration(sim, number);
    checkPin(number, pin);
    number.pin = pin;
    number.status = 'CONNECTED';
    number.lastOnboardedAt = sim.timeline.now();
    bus.emit({ type: 'setup' });
    answer(response, { success: true });
  });

  router.post('/:id/deregister', (request, response) => {
    const number = numberOf(world, request);
    countRegistration(sim, number);
    number.status = 'DISCONNECTED';
    bus.emit({ type: 'setup' });
    answer(response, { success: true });
  });

  router.post('/:id/request_code', (request, response) => {
    numberOf(world, request);
    const method = bodyOf(request)['code_method'] ?? queryOf(request, 'code_method');
    if (method !== 'SMS' && method !== 'VOICE') throw invalidParameter('Param code_method must be one of {SMS, VOICE}.');
    answer(response, { success: true });
  });

  router.post('/:id/verify_code', (request, response) => {
    const number = numberOf(world, request);
    const code = bodyOf(request)['code'] ?? queryOf(request, 'code');
    if (!/^\d{6}$/.test(plainText(code).replace('-', ''))) throw new GraphError(136025, { details: 'Verify code error: the code is not 6 digits.' });
    if (number.status === 'UNVERIFIED' || number.status === 'PENDING') number.status = 'DISCONNECTED';
    bus.emit({ type: 'setup' });
    answer(response, { success: true });
  });

  router.get('/:id/settings', (request, response) => {
    answer(response, { ...numberOf(world, request).settings, id: numberOf(world, request).id });
  });

  router.post('/:id/settings', (request, response) => {
    const number = numberOf(world, request);
    const body = bodyOf(request);
    const unknown = Object.keys(body).find((name) => !SETTINGS.includes(name));
    if (unknown !== undefined) throw invalidParameter(`Unexpected key "${unknown}" on param "settings".`);
    number.settings = { ...number.settings, ...body };
    answer(response, { success: true });
  });
}

/** A number is registered and deregistered at most ten times in 72 hours. */
function countRegistration(sim: Sim, number: BusinessNumber): void {
  const now = sim.timeline.now();
  const recent = (number.registrations ?? []).filter((at) => now - at < REGISTRATION.withinMs);
  if (recent.length >= REGISTRATION.attempts) throw new GraphError(133016);
  number.registrations = [...recent, now];
}

function checkPin(number: BusinessNumber, pin: string): void {
  if (number.pin === '' || number.pin === pin) {
    number.wrongPins = 0;
    return;
  }
  number.wrongPins = (number.wrongPins ?? 0) + 1;
  throw new GraphError(number.wrongPins > REGISTRATION.wrongPins ? 133008 : 133005);
}

/** `POST /{number}`: the two-step PIN, or a callback of its own after a handshake with the new address. */
export async function changeNumber(sim: Sim, number: BusinessNumber, body: JsonObject): Promise<JsonObject> {
  const configuration = objectAt(body, 'webhook_configuration');
  if (configuration) number.override = await readOverride(sim, configuration);
  if (body['pin'] !== undefined) {
    if (!/^\d{6}$/.test(plainText(body['pin']))) throw invalidParameter('Param pin must be 6 digits.');
    number.pin = plainText(body['pin']);
    number.wrongPins = 0;
    sim.publisher.platform(number.wabaId, 'security', { display_phone_number: number.digits, event: 'PIN_CHANGED' });
  }
  sim.bus.emit({ type: 'setup' });
  return { success: true };
}

/** Reads a callback override and confirms its address; an empty address removes the override. */
export async function readOverride(sim: Sim, body: JsonObject): Promise<CallbackOverride | null> {
  const url = optionalString(body, 'override_callback_uri', 'override_callback_uri', 200);
  if (url === undefined) return null;
  const verifyToken = requireString(body, 'verify_token', 'verify_token', 255);
  if (!URL.canParse(url)) throw invalidParameter('Param override_callback_uri is not a valid URI.');
  const result = await handshake(url, verifyToken, sim.ids.challenge(), sim.world.behaviour.webhook.timeoutMs);
  if (!result.ok) {
    throw new GraphError(100, { subcode: 2200, message: `(#2200) Callback verification failed with the following errors: ${result.error ?? ''}` });
  }
  return { url, verifyToken };
}

function checkedProfile(body: JsonObject): JsonObject {
  const profile: JsonObject = {};
  for (const [key, max] of Object.entries(PROFILE_LIMITS)) {
    const value = optionalString(body, key, key, max);
    if (value !== undefined) profile[key] = value;
  }
  if (profile['vertical'] !== undefined && !VERTICALS.includes(plainText(profile['vertical']))) throw invalidParameter(`Param vertical must be one of {${VERTICALS.join(', ')}}.`);
  if (profile['profile_picture_handle'] !== undefined) {
    delete profile['profile_picture_handle'];
    profile['profile_picture_url'] = 'https://pps.whatsapp.example/picture.jpg';
  }
  if (profile['email'] !== undefined && profile['email'] !== '' && !/^\S+@\S+$/.test(plainText(profile['email']))) throw invalidParameter('Param email must be a valid email address.');
  const websites = body['websites'];
  if (websites === undefined) return profile;
  const isList = Array.isArray(websites) && websites.length <= 2 && websites.every((site) => typeof site === 'string' && site.length <= META_LIMITS.profileWebsite && /^https?:\/\//.test(site));
  if (!isList || isObject(websites)) throw invalidParameter('Param websites must be an array of at most 2 addresses that begin with http:// or https://.');
  return { ...profile, websites };
}
