import { OrganisationModel } from '../../activities/store/models/organisations.ts';
import { findNumber } from '../../activities/store/number-directory.ts';
import type { ConversationRecord } from '../../schemas/generated/types.ts';
import type { ServerContext } from '../context.ts';

/**
 * Shows the customer that somebody of the team has read along, or is writing, if the organisation wants that. Nobody waits
 * for it, and a failure harms nothing: the next message says more. WhatsApp shows typing only together with the read mark.
 */
export async function tellCustomer(server: ServerContext, { orgId, numberId, lastInboundId, windowExpiresAt }: ConversationRecord, what: 'read' | 'typing'): Promise<void> {
  if (lastInboundId === undefined) return;
  // Nothing may be written any more, so nobody can be writing.
  if (what === 'typing' && (windowExpiresAt?.getTime() ?? 0) <= server.now()) return;
  const [number, organisation] = await Promise.all([findNumber(numberId), OrganisationModel.findById(orgId, { messaging: 1 }).lean()]);
  const { readMarks = true, typing = true } = organisation?.messaging ?? {};
  if (number === undefined || !(what === 'read' ? readMarks : typing)) return;
  await server.graph.markRead(numberId, server.graph.tokenOf(number), lastInboundId, what === 'typing').catch((error: unknown) => {
    server.log.debug({ err: error, numberId }, 'WhatsApp did not take a read mark');
  });
}
