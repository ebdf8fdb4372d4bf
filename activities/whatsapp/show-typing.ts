import type { ConversationKey } from '../../schemas/generated/types.ts';
import { findNumber } from '../store/number-directory.ts';
import type { SecretBox } from '../store/secret-box.ts';
import type { CloudApi } from './cloud-api.ts';
import { markRead } from './mark-read.ts';

/** Shows the customer that an answer to this message (its id at WhatsApp) is being prepared. */
export type ShowTyping = (key: ConversationKey, wamid: string) => void;

/** Nobody waits for it: should it fail, the answer comes without dots before it. */
export function createShowTyping(api: CloudApi, secrets: SecretBox, log: (problem: unknown) => void): ShowTyping {
  const show = async ({ numberId }: ConversationKey, wamid: string): Promise<void> => {
    const number = await findNumber(numberId);
    if (number !== undefined) await markRead(api, { numberId, token: secrets.open(number.token, number._id), wamid, typing: true });
  };
  return (key, wamid) => void show(key, wamid).catch(log);
}
