/** What a webhook is about, for fault rules and the log. */
export interface WebhookSubject {
  wabaId: string;
  numberId?: string;
  /** `messages`, `message_template_status_update`, ... */
  field: string;
  /** `message`, `status` or `platform`. */
  kind: 'message' | 'status' | 'platform';
  /** Message types or status names inside. */
  types: string[];
  /** Customers (digits or user id) concerned. */
  people: string[];
  /** Inbound messages that count as delivered once this webhook is answered with 200. */
  messageIds: string[];
}

/** One webhook body on its way to one address. */
export interface Delivery extends WebhookSubject {
  id: number;
  appId: string;
  /** Where it goes; looked up again for each attempt when empty, so that a corrected address helps. */
  overrideUrl: string;
  /** Deliveries of one lane leave one after the other; lanes do not wait for each other. */
  lane: string;
  body: string;
  createdAt: number;
  attempts: number;
}
