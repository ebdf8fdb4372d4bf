import { request } from 'undici';

/** Result of asking a receiver to confirm its address. */
export interface HandshakeResult {
  ok: boolean;
  status: number | null;
  error?: string;
}

/** Performs the verification request of the platform: the receiver must answer 200 with exactly the challenge. */
export async function handshake(url: string, verifyToken: string, challenge: string, timeoutMs: number): Promise<HandshakeResult> {
  const target = new URL(url);
  target.searchParams.set('hub.mode', 'subscribe');
  target.searchParams.set('hub.challenge', challenge);
  target.searchParams.set('hub.verify_token', verifyToken);
  try {
    const response = await request(target, { method: 'GET', headersTimeout: timeoutMs, bodyTimeout: timeoutMs, headers: { 'user-agent': 'facebookplatform/1.0' } });
    const text = await response.body.text();
    if (response.statusCode !== 200) return { ok: false, status: response.statusCode, error: `The receiver answered ${response.statusCode} instead of 200.` };
    if (text !== challenge) return { ok: false, status: 200, error: 'The receiver answered 200, but the body is not the challenge.' };
    return { ok: true, status: 200 };
  } catch (error) {
    return { ok: false, status: null, error: error instanceof Error ? error.message || error.name : String(error) };
  }
}
