import { QueryClient, type InfiniteData } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import type { MessageBody, MessageList } from '../../../schemas/generated/types.ts';
import { putMessage, threadMessages } from './inbox-cache.ts';
import { messagesQuery } from './inbox-queries.ts';

const picture: MessageBody = { id: 'in:1', conversationId: 'c', direction: 'in', type: 'image', content: {}, at: '2026-11-21T08:00:00.000Z', state: 'received', stateAt: { received: '2026-11-21T08:00:00.000Z' } };

function thread(...events: [MessageBody, announced: boolean][]): MessageBody[] {
  const client = new QueryClient();
  const { queryKey } = messagesQuery('c');
  client.setQueryData<InfiniteData<MessageList, string>>(queryKey, { pages: [{ items: [] }], pageParams: [''] });
  for (const [message, announced] of events) putMessage(client, 'c', message, announced);
  return threadMessages(client.getQueryData(queryKey));
}

it('keeps what a change has told when the news of the message itself comes later', () => {
  const loaded: MessageBody = { ...picture, text: 'loaded' };
  expect(thread([loaded, false], [picture, true])).toEqual([loaded]);
  expect(thread([picture, true], [loaded, false])).toEqual([loaded]);
});

it('takes the one that has passed through more states', () => {
  const read: MessageBody = { ...picture, state: 'read', stateAt: { ...picture.stateAt, read: '2026-11-21T08:01:00.000Z' } };
  expect(thread([picture, true], [read, true])).toEqual([read]);
  expect(thread([read, false], [picture, false])).toEqual([read]);
});
