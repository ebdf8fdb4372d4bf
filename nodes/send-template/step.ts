import type { SendTemplateParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';
import { afterSendAndStatus, tellingStatus } from '../shared/await-status.ts';
import { templateMessage } from './template-message.ts';

const sendTemplate: ActionStep<SendTemplateParams> = {
  enter: (ctx, params) => tellingStatus({ do: 'run', command: { kind: 'send', message: templateMessage(ctx, params.template), category: params.category } }, params),
  resume: (ctx, params, event) => afterSendAndStatus(ctx, params, event),
};

export default sendTemplate;
