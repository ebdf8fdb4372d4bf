import { createHmac } from 'node:crypto';
import { Agent, request } from 'undici';

/** Posts signed webhooks as Meta does, over kept-alive connections. */
export class WebhookSender {
  readonly #url: string;
  readonly #secret: string;
  readonly #agent = new Agent({ connections: 32, pipelining: 1 });

  constructor(apiUrl: string, appSecret: string) {
    this.#url = `${apiUrl}/webhooks/whatsapp`;
    this.#secret = appSecret;
  }

  /** Resolves when the webhook was stored and acknowledged. */
  async text(message: { numberId: string; wabaId: string; from: string; id: string; body: string }): Promise<void> {
    const value = {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: message.numberId, phone_number_id: message.numberId },
      contacts: [{ profile: { name: `Customer ${message.from}` }, wa_id: message.from }],
      messages: [{ from: message.from, id: message.id, timestamp: String(Math.floor(Date.now() / 1000)), type: 'text', text: { body: message.body } }],
    };
    const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: message.wabaId, changes: [{ field: 'messages', value }] }] });
    const signature = createHmac('sha256', this.#secret).update(body).digest('hex');
    const response = await request(this.#url, {
      method: 'POST',
      dispatcher: this.#agent,
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
      body,
    });
    const answer = await response.body.text();
    if (response.statusCode !== 200) throw new Error(`The webhook was answered with ${response.statusCode}: ${answer}`);
  }

  async close(): Promise<void> {
    await this.#agent.close();
  }
}
