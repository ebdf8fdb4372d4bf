import type { OutgoingInteractive, SendLinkParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { StepContext } from '../contract.ts';
import { renderWithin } from '../shared/render-within.ts';
import { sendOnce } from '../shared/send-once.ts';
import { renderWebAddress } from '../shared/web-address.ts';

function messageOf(ctx: StepContext, { header, body, footer, button, url }: SendLinkParams): OutgoingInteractive {
  return {
    type: 'interactive',
    interactive: {
      type: 'cta_url',
      ...(header !== undefined && { header: { type: 'text', text: renderWithin(ctx, header, limits.maxInteractiveHeader, 'header') } }),
      body: { text: renderWithin(ctx, body, limits.maxInteractiveBody, 'text above the button') },
      ...(footer !== undefined && { footer: { text: renderWithin(ctx, footer, limits.maxFooter, 'footer') } }),
      action: { name: 'cta_url', parameters: { display_text: renderWithin(ctx, button, limits.maxButtonTitle, 'button'), url: renderWebAddress(ctx, url, 'link') } },
    },
  };
}

export default sendOnce(messageOf);
