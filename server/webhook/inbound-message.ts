import { withoutUndefined } from '../../activities/store/without-undefined.ts';
import type { ExplainedEvent, InboundMessage } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { listOf, objectOf, objectsOf, textOf, type JsonObject } from './read/json.ts';

/** A customer's message as it is stored and given to the engine; undefined without an id, for then it cannot be handled once. */
export function inboundMessage(event: ExplainedEvent): InboundMessage | undefined {
  if (event.messageId === undefined) return undefined;
  const type = event.type ?? 'unsupported';
  const content = contentObject(type, event);
  return withoutUndefined({
    id: event.messageId,
    // Very old accounts still call voice notes by a type of their own.
    type: type === 'voice' ? 'audio' : type,
    text: wordsOf(type, content),
    choiceId: choiceOf(type, content),
    referral: event.referral,
    forwarded: forwardedMark(event.context),
    product: referredProduct(event.context),
    contextId: textOf(event.context?.['id']) ?? textOf(content['message_id']) ?? textOf(content['original_message_id']),
    content: JSON.stringify(content).length > limits.maxWebhookContent ? {} : { ...content },
  });
}

function forwardedMark(context: JsonObject | undefined): InboundMessage['forwarded'] {
  if (context?.['frequently_forwarded'] === true) return 'often';
  return context?.['forwarded'] === true ? 'once' : undefined;
}

function referredProduct(context: JsonObject | undefined): InboundMessage['product'] {
  const product = objectOf(context?.['referred_product']);
  const productId = textOf(product?.['product_retailer_id']);
  return productId === undefined ? undefined : withoutUndefined({ productId, catalogId: textOf(product?.['catalog_id']) });
}

/** Contact cards are a list; what cannot be decoded keeps the errors that say why. */
function contentObject(type: string, { content, errors }: ExplainedEvent): JsonObject {
  if (Array.isArray(content)) return { [type]: content };
  return objectOf(content) ?? (errors === undefined ? {} : { errors });
}

function choiceOf(type: string, content: JsonObject): string | undefined {
  if (type === 'button') return textOf(content['payload']);
  if (type !== 'interactive') return undefined;
  const answer = answerOf(content);
  return textOf(answer?.['id']) ?? formToken(answer?.['response_json']);
}

/** A filled-in form does not say which one it is; the token that was sent along does, and with it the run that sent it. */
function formToken(answers: unknown): string | undefined {
  if (typeof answers !== 'string') return undefined;
  try {
    return textOf(objectOf(JSON.parse(answers))?.['flow_token']);
  } catch {
    // Answers that are no JSON are kept as they came; nobody can be found by them.
    return undefined;
  }
}

/** The words a person would read in the thread; without any, the inbox names the type. */
function wordsOf(type: string, content: JsonObject): string | undefined {
  switch (type) {
    case 'text':
    case 'system':
      return textOf(content['body']);
    case 'button':
      return textOf(content['text']);
    case 'interactive':
      // A form says "Sent" in its body, which nobody has written and no keyword is to find.
      return textOf(answerOf(content)?.['title']);
    case 'reaction':
      return textOf(content['emoji']);
    case 'location':
      return textOf(content['name']) ?? textOf(content['address']);
    case 'order':
      return textOf(content['text']);
    case 'contacts':
      return objectsOf(content['contacts']).flatMap((card) => textOf(objectOf(card['name'])?.['formatted_name']) ?? []).join(', ') || undefined;
    case 'edit':
      return editedWords(content);
    default:
      return textOf(content['caption']) ?? textOf(content['filename']);
  }
}

function editedWords(content: JsonObject): string | undefined {
  const message = objectOf(content['message']);
  const type = textOf(message?.['type']);
  const inner = type === undefined ? undefined : objectOf(message?.[type]);
  return type === undefined || inner === undefined ? undefined : wordsOf(type, inner);
}

/** The part that carries the answer has the same name as the interactive type. */
function answerOf(content: JsonObject): JsonObject | undefined {
  const type = textOf(content['type']);
  return type === undefined || listOf(content[type]).length > 0 ? undefined : objectOf(content[type]);
}
