import type { InboundMessage, RequestAddressParams } from '../../schemas/generated/types.ts';
import type { FlowValue } from '../contract.ts';
import { formAnswers, isFormAnswer } from '../shared/form-answer.ts';
import { requestStep } from '../shared/request.ts';

export default requestStep<RequestAddressParams>({
  message: (body) => ({ type: 'address_message', body, action: { name: 'address_message', parameters: { country: 'IN' } } }),
  read: (_ctx, message) => addressIn(message),
});

/** The fields that the customer filled in, as WhatsApp names them (Meta, address messages). */
function addressIn(message: InboundMessage): FlowValue | undefined {
  if (!isFormAnswer(message)) return undefined;
  const form = message.content['nfm_reply'] as { name?: unknown } | undefined;
  if (form?.name !== 'address_message') return undefined;
  const answers = formAnswers(message);
  const values = answers['values'];
  return typeof values === 'object' && values !== null && !Array.isArray(values) ? values : answers;
}
