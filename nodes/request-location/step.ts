import type { RequestLocationParams } from '../../schemas/generated/types.ts';
import { readAnswer } from '../shared/answers/read-answer.ts';
import { requestStep } from '../shared/request.ts';

export default requestStep<RequestLocationParams>({
  message: (body) => ({ type: 'location_request_message', body, action: { name: 'send_location' } }),
  read: (ctx, message) => readAnswer(ctx, message, { accept: 'location' }),
});
