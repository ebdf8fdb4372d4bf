import type { ButtonTappedParams, InboundMessage } from '../../schemas/generated/types.ts';
import type { TriggerContext, TriggerStep } from '../contract.ts';
import { sameWords } from '../shared/same-words.ts';
import { admits } from '../shared/trigger-filter.ts';

const buttonTapped: TriggerStep<ButtonTappedParams> = {
  rank: 0,
  on(ctx, params, event) {
    if (event.kind !== 'inbound' || !isOfKind(event.message, params.kind) || !isNamed(ctx, event.message, params.titles ?? [])) return { do: 'ignore' };
    if (!admits(ctx, params)) return { do: 'ignore' };
    const button = event.message.text ?? event.message.choiceId ?? '';
    return { do: 'start', variables: { button }, detail: { button } };
  },
};

/** Reply buttons and list rows come as `interactive`, quick replies of a template as `button` (Meta, messages webhook). */
function isOfKind({ type, choiceId, content }: InboundMessage, kind: ButtonTappedParams['kind']): boolean {
  if (choiceId === undefined) return false;
  if (type === 'button') return kind === 'any' || kind === 'template';
  if (type !== 'interactive' || kind === 'template') return false;
  const wanted = kind === 'any' ? ['button_reply', 'list_reply'] : [`${kind}_reply`];
  return wanted.includes(String(content['type']));
}

function isNamed(ctx: TriggerContext, { text = '', choiceId }: InboundMessage, titles: readonly string[]): boolean {
  return titles.length === 0 || titles.some((title) => title === choiceId || sameWords(ctx.fold(title), ctx.fold(text)));
}

export default buttonTapped;
