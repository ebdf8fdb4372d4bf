import type { Request, Response } from 'express';
import type { Sim } from '../sim.ts';
import { authenticate } from './authenticate.ts';
import { GraphError } from './graph-error.ts';
import { MANAGEMENT_CALLS } from './limits.ts';

const HOUR_MS = 3_600_000;

/** Counts calls about an account or its templates, by app and account: 80007 once the hour's share is used. */
export function limitManagement(sim: Sim, request: Request, response: Response): void {
  if (!sim.world.behaviour.managementLimit) return;
  const [, id = '', edge = ''] = request.path.split('/');
  const wabaId = sim.world.wabas.has(id) ? id : sim.world.templates.get(id)?.wabaId;
  if (wabaId === undefined) return;
  const now = sim.timeline.now();
  const key = `${authenticate(sim, request)}:${wabaId}`;
  const isRegistered = sim.world.numbersOf(wabaId).some((number) => number.status === 'CONNECTED');
  const calls = isRegistered ? MANAGEMENT_CALLS.registered : MANAGEMENT_CALLS.fresh;
  const isCreation = request.method === 'POST' && edge === 'message_templates';
  const hasRoom = sim.management.take(key, calls, HOUR_MS / calls, now)
    && (!isCreation || sim.management.take(`${key}:templates`, MANAGEMENT_CALLS.templates, HOUR_MS / MANAGEMENT_CALLS.templates, now));
  if (hasRoom) return;
  // The header counts in minutes, where Retry-After counts in seconds.
  const usage = { type: 'whatsapp', call_count: 100, total_cputime: 100, total_time: 100, estimated_time_to_regain_access: 1 };
  response.set('x-business-use-case-usage', JSON.stringify({ [wabaId]: [usage] }));
  throw new GraphError(80007, { message: '(#80007) There have been too many calls from this WhatsApp Business Account. Wait a bit and try again.' });
}
