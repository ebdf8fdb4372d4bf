import type { SendTemplateParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';
import { afterSend } from '../shared/send.ts';
import { templateMessage } from './template-message.ts';

const sendTemplate: ActionStep<SendTemplateParams> = {
  enter: (ctx, { template, category }) => ({ do: 'run', command: { kind: 'send', message: templateMessage(ctx, template), category } }),
  resume: (_ctx, _params, event) => afterSend(event, () => ({ do: 'go', handle: 'next' })),
};

export default sendTemplate;
