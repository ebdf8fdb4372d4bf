import type { Request, Router } from 'express';
import type { Sim } from '../../sim.ts';
import type { BusinessNumber, QrCode } from '../../world/entities.ts';
import { isObject, type JsonObject } from '../../world/json.ts';
import { pickNode, readFields } from '../field-list.ts';
import { invalidParameter, unknownObject } from '../graph-error.ts';
import { META_LIMITS } from '../limits.ts';
import { lengthOf, optionalString, requireString } from '../messages/checks.ts';
import { numberOf } from '../owned-objects.ts';
import { answer, bodyOf, pathId, queryOf, unpack } from '../route.ts';

/** How customers find a number and what greets them: short links with QR codes, ice breakers and commands, the user name. */
export function reachRoutes(sim: Sim, router: Router): void {
  linkRoutes(sim, router);

  router.get('/:id/conversational_automation', (request, response) => {
    const number = numberOf(sim.world, request);
    answer(response, { conversational_automation: { ...number.automation, id: number.id } });
  });

  router.post('/:id/conversational_automation', (request, response) => {
    const number = numberOf(sim.world, request);
    number.automation = checkedAutomation({ ...request.query, ...bodyOf(request) });
    sim.bus.emit({ type: 'setup' });
    answer(response, { success: true });
  });

  router.get('/:id/username', (request, response) => {
    const { username } = numberOf(sim.world, request);
    answer(response, username === undefined ? {} : { username, status: 'approved' });
  });

  router.post('/:id/username', (request, response) => {
    const number = numberOf(sim.world, request);
    const username = requireString(bodyOf(request), 'username', 'username', 35);
    const isTaken = [...sim.world.numbers.values()].some((other) => other.id !== number.id && other.username?.toLowerCase() === username.toLowerCase());
    if (!/^(?=.*[a-z])[a-z0-9_.]{3,35}$/i.test(username) || isTaken) throw invalidParameter('The username is not valid or not available.');
    number.username = username;
    sim.publisher.platform(number.wabaId, 'business_username_updates', { display_phone_number: number.digits, username, status: 'approved' });
    sim.bus.emit({ type: 'setup' });
    answer(response, { status: 'approved' });
  });
}

function linkRoutes(sim: Sim, router: Router): void {
  router.get('/:id/message_qrdls', (request, response) => {
    answer(response, { data: (numberOf(sim.world, request).qrCodes ?? []).map((code) => pickedLink(request, code)) });
  });

  router.get('/:id/message_qrdls/:code', (request, response) => {
    const number = numberOf(sim.world, request);
    answer(response, { data: [pickedLink(request, codeOf(number, pathId(request, 'code'), request.method))] });
  });

  router.post('/:id/message_qrdls', (request, response) => {
    const number = numberOf(sim.world, request);
    const body: JsonObject = { ...(request.query as JsonObject), ...bodyOf(request) };
    const prefilledMessage = requireString(body, 'prefilled_message', 'prefilled_message', META_LIMITS.qrText);
    const image = body['generate_qr_image'];
    if (image !== undefined && image !== 'PNG' && image !== 'SVG') throw invalidParameter('Param generate_qr_image must be one of {PNG, SVG}.');
    const given = optionalString(body, 'code', 'code', 64);
    const code = given === undefined ? newCode(sim) : codeOf(number, given, 'POST').code;
    const link = { code, prefilledMessage };
    number.qrCodes = [...(number.qrCodes ?? []).filter((other) => other.code !== code), link];
    sim.bus.emit({ type: 'setup' });
    answer(response, { ...linkView(link), ...(image === undefined ? {} : { qr_image_url: imageUrl(code, image) }) });
  });

  router.delete('/:id/message_qrdls/:code', (request, response) => {
    const number = numberOf(sim.world, request);
    const { code } = codeOf(number, pathId(request, 'code'), request.method);
    number.qrCodes = (number.qrCodes ?? []).filter((other) => other.code !== code);
    sim.bus.emit({ type: 'setup' });
    answer(response, { success: true });
  });
}

/** With the fields of the query; a picture is made where it is asked for, such as `qr_image_url.format(SVG)`. */
function pickedLink(request: Request, link: QrCode): JsonObject {
  const fields = queryOf(request, 'fields');
  if (fields === undefined) return linkView(link);
  const wanted = readFields(fields);
  const picture = wanted.find(({ name }) => name === 'qr_image_url');
  const format = /^format\((\w+)\)$/.exec(picture?.calls[0] ?? '')?.[1] ?? 'SVG';
  return pickNode({ ...linkView(link), ...(picture === undefined ? {} : { qr_image_url: imageUrl(link.code, format) }) }, wanted);
}

function imageUrl(code: string, format: string): string {
  return `https://scontent.example/qr/${code}.${format.toLowerCase()}`;
}

function linkView({ code, prefilledMessage }: QrCode): JsonObject {
  return { code, prefilled_message: prefilledMessage, deep_link_url: `https://wa.me/message/${code}` };
}

function codeOf(number: BusinessNumber, code: string, method: string): QrCode {
  const known = number.qrCodes?.find((one) => one.code === code);
  if (!known) throw unknownObject(code, method);
  return known;
}

function newCode(sim: Sim): string {
  return sim.ids.token(24).replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase().slice(0, 14);
}

function checkedAutomation(body: JsonObject): JsonObject {
  const welcome = body['enable_welcome_message'];
  const prompts = listOf(body['prompts'], 'prompts', META_LIMITS.automationPrompts);
  const commands = listOf(body['commands'], 'commands', META_LIMITS.automationCommands);
  for (const prompt of prompts) {
    if (typeof prompt !== 'string' || lengthOf(prompt) > META_LIMITS.automationPrompt) throw invalidParameter(`Each of prompts must be a string of at most ${META_LIMITS.automationPrompt} characters.`);
  }
  for (const command of commands) {
    if (!isObject(command)) throw invalidParameter('Each of commands must be an object.');
    requireString(command, 'command_name', 'command_name', META_LIMITS.automationCommand);
    requireString(command, 'command_description', 'command_description', META_LIMITS.automationHint);
  }
  return { enable_welcome_message: welcome === true || welcome === 'true', prompts, commands };
}

function listOf(value: JsonObject[string], name: string, max: number): NonNullable<JsonObject[string]>[] {
  const given = unpack(value) ?? [];
  if (!Array.isArray(given) || given.length > max) throw invalidParameter(`Param ${name} must be a list of at most ${max}.`);
  return given.filter((item) => item !== null);
}
