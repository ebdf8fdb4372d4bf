import type { MessageBody } from '../../../schemas/generated/types.ts';
import { recordAt, textAt } from './read-content.ts';

/** A message as the thread shows it: with what happened to it since. */
export interface ThreadItem {
  readonly message: MessageBody;
  /** The message it answers, if that one is loaded. */
  readonly quoted: MessageBody | undefined;
  readonly reactions: { readonly customer?: string; readonly team?: string };
  /** The customer changed it; message has the new words, before the old ones. */
  readonly edited?: { readonly at: string; readonly before: string | undefined };
  readonly deleted: boolean;
}

/** What one message says about another one. */
type Applies = (target: Draft, message: MessageBody) => void;
type Draft = { -readonly [Key in keyof ThreadItem]: ThreadItem[Key] };

const aboutOthers: Record<string, Applies> = {
  reaction: (target, message) => {
    const emoji = textAt(message.content, 'emoji') ?? '';
    target.reactions = { ...target.reactions, [message.direction === 'in' ? 'customer' : 'team']: emoji };
  },
  edit: (target, message) => {
    const { type } = target.message;
    const content = recordAt(message.content, `message.${type}`);
    target.edited = { at: message.at, before: target.edited?.before ?? target.message.text };
    target.message = { ...target.message, ...(content && { content }), ...(message.text !== undefined && { text: message.text }) };
  },
  revoke: (target) => {
    target.deleted = true;
  },
};

/**
 * The thread out of its messages, oldest first. Reactions, changes and deletions are messages of their own that tell of an
 * earlier one: they show on that one, and stand alone only while it is not loaded or when ours has failed.
 */
export function threadItems(messages: readonly MessageBody[]): ThreadItem[] {
  const items: Draft[] = [];
  const byId = new Map<string, Draft>();
  for (const message of messages) {
    const target = byId.get(aboutId(message) ?? '');
    const apply = aboutOthers[message.type];
    const failed = message.state === 'failed' || message.state === 'not_sent';
    if (apply && target && !failed && mayChange(message, target.message)) {
      apply(target, message);
      continue;
    }
    const item: Draft = { message, quoted: target?.message, reactions: {}, deleted: false };
    items.push(item);
    byId.set(message.id, item);
    if (message.wamid !== undefined) byId.set(message.wamid, item);
  }
  return items;
}

function aboutId({ contextId, content }: MessageBody): string | undefined {
  return contextId ?? textAt(content, 'message_id') ?? textAt(content, 'original_message_id');
}

/** Anybody may react; only who wrote a message can change or delete it. */
function mayChange(message: MessageBody, target: MessageBody): boolean {
  return message.type === 'reaction' || message.direction === target.direction;
}
