/** A text message of a customer, as Meta tells of it. */
export interface TextWebhook {
  readonly numberId: string;
  readonly wabaId: string;
  readonly from: string;
  readonly id: string;
  readonly body: string;
  /** Meta's timestamp, epoch seconds; now if left out. */
  readonly timestamp?: number;
}

/** The body of a webhook with one text message. */
export function textWebhook({ numberId, wabaId, from, id, body, timestamp = Math.floor(Date.now() / 1000) }: TextWebhook): string {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: numberId, phone_number_id: numberId },
    contacts: [{ profile: { name: `Customer ${from}` }, wa_id: from }],
    messages: [{ from, id, timestamp: String(timestamp), type: 'text', text: { body } }],
  };
  return JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: wabaId, changes: [{ field: 'messages', value }] }] });
}
