import type { Router } from 'express';
import type { Sim } from '../../sim.ts';
import { GraphError, invalidParameter } from '../graph-error.ts';
import { numberOf } from '../owned-objects.ts';
import { answer, bodyOf } from '../route.ts';
import { isReadMark, markRead } from './mark-read.ts';
import { sendMessage, type AcceptedSend } from './send-message.ts';

/** Sends, read marks and typing. */
export function messageRoutes(sim: Sim, router: Router): void {
  router.post('/:id/messages', async (request, response) => {
    const number = numberOf(sim.world, request);
    const body = bodyOf(request);
    if (isReadMark(body)) {
      answer(response, markRead(sim, number, body));
      return;
    }
    const accepted = await sendMessage(sim, number, body);
    if (sim.world.behaviour.statusBeforeResponse) await reportSentFirst(sim, accepted);
    const usage = { type: 'whatsapp', call_count: 1, total_cputime: 1, total_time: 1, estimated_time_to_regain_access: 0 };
    response.set('x-business-use-case-usage', JSON.stringify({ [number.wabaId]: [usage] }));
    answer(response, accepted.answer);
  });

  router.post('/:id/marketing_messages', async (request, response) => {
    const number = numberOf(sim.world, request);
    const body = bodyOf(request);
    if (body['type'] !== 'template') throw invalidParameter('Param type must be one of {TEMPLATE}.');
    const accepted = await sendMessage(sim, number, body, onlyMarketing);
    answer(response, accepted.answer);
  });
}

function onlyMarketing(category: string): string {
  if (category !== 'marketing') throw new GraphError(131055, { details: 'Only marketing templates can be sent here.' });
  return 'marketing_lite';
}

/** On the platform a status can overtake the answer to the send; this makes it happen every time. */
async function reportSentFirst(sim: Sim, { message }: AcceptedSend): Promise<void> {
  if (!message.errors) sim.ladder.step(message, 'sent');
  await sim.settle();
}
