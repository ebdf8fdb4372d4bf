import type { SendProductsParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';
import { saveAnswer } from '../shared/answers/save-answer.ts';
import { askForReply, replyDeadline, resumeReply } from '../shared/reply.ts';
import { productsMessage } from './products-message.ts';
import { readOrder } from './read-order.ts';

const sendProducts: ActionStep<SendProductsParams> = {
  enter: (ctx, params) => askForReply(ctx, productsMessage(ctx, params)),
  resume: (ctx, params, event) =>
    resumeReply(ctx, params, event, {
      // Questions about the products are for other flows and the team; the products stay where they are.
      take: (message) => {
        const order = readOrder(message);
        return order === undefined ? undefined : { do: 'go', handle: 'ordered', writes: saveAnswer(order, params.saveTo === undefined ? {} : { saveTo: params.saveTo }) };
      },
    }),
  deadline: replyDeadline,
};

export default sendProducts;
