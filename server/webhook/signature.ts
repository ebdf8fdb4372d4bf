import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether Meta's X-Hub-Signature-256 header is the HMAC of exactly these bytes under the app secret. The bytes must be
 * the received ones: Meta signs its own escaped form of the JSON, which writing it anew does not reproduce.
 */
export function signatureMatches(header: string | undefined, bytes: Uint8Array, appSecret: string): boolean {
  const hex = /^sha256=([0-9a-f]{64})$/i.exec(header ?? '')?.[1];
  if (hex === undefined) return false;
  return timingSafeEqual(Buffer.from(hex, 'hex'), createHmac('sha256', appSecret).update(bytes).digest());
}
