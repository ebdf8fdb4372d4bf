import { createHmac } from 'node:crypto';
import { Agent, request } from 'undici';
import { textWebhook, type TextWebhook } from './text-webhook.ts';

/** Posts signed webhooks as Meta does, over kept-alive connections. */
export class WebhookSender {
  readonly #url: string;
  readonly #secret: string;
  readonly #agent: Agent;

  constructor(apiUrl: string, appSecret: string, connections = 32) {
    this.#url = `${apiUrl}/webhooks/whatsapp`;
    this.#secret = appSecret;
    this.#agent = new Agent({ connections, pipelining: 1 });
  }

  /** Posts these bytes, signed, and gives the status of the answer. */
  async post(body: string): Promise<{ status: number; text: string }> {
    const signature = createHmac('sha256', this.#secret).update(body).digest('hex');
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` };
    const response = await request(this.#url, { method: 'POST', dispatcher: this.#agent, headers, body });
    return { status: response.statusCode, text: await response.body.text() };
  }

  /** Resolves when the webhook was stored and acknowledged. */
  async text(message: TextWebhook): Promise<void> {
    const { status, text } = await this.post(textWebhook(message));
    if (status !== 200) throw new Error(`The webhook was answered with ${status}: ${text}`);
  }

  async close(): Promise<void> {
    await this.#agent.close();
  }
}
