import type { ConversationKey, Settings } from '../../schemas/generated/types.ts';
import { CallbackSigner } from './callback-signer.ts';

/** The address of a run under which another system calls it; the engine is given one of these for each conversation. */
export type CallbackAddresses = (key: ConversationKey) => (runId: string, name: string) => string;

export function callbackAddresses({ PARLEY_PUBLIC_URL, PARLEY_SECRET_KEY }: Pick<Settings, 'PARLEY_PUBLIC_URL'> & Required<Pick<Settings, 'PARLEY_SECRET_KEY'>>): CallbackAddresses {
  const signer = new CallbackSigner(PARLEY_SECRET_KEY);
  const base = `${PARLEY_PUBLIC_URL.replace(/\/$/, '')}/webhooks/callback/`;
  return (key) => (runId, name) => base + signer.sign({ ...key, runId, name });
}
