import type { SendCarouselParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';
import { askForReply, replyDeadline, resumeReply } from '../shared/reply.ts';
import { afterSend, sendFreeForm } from '../shared/send.ts';
import { takeChoice } from '../shared/take-choice.ts';
import { carouselMessage } from './carousel-message.ts';

const sendCarousel: ActionStep<SendCarouselParams> = {
  enter: (ctx, params) => (params.buttons === 'links' ? sendFreeForm(ctx, carouselMessage(ctx, params)) : askForReply(ctx, carouselMessage(ctx, params))),
  resume(ctx, params, event) {
    // WhatsApp does not tell who opens a link.
    if (params.buttons === 'links') return afterSend(event, () => ({ do: 'go', handle: 'next' }));
    return resumeReply(ctx, params, event, { take: (message) => takeChoice(ctx, params, params.cards, message) });
  },
  deadline: replyDeadline,
};

export default sendCarousel;
