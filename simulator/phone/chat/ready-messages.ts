import { Contact, Forward, ListChecks, MapPin, MessageCircleQuestion, Megaphone, ShoppingCart } from 'lucide-react';
import type { JsonObject } from '../../world/json.ts';

/** A message that the phone has ready to send, in the shape of the webhook. */
export interface ReadyMessage {
  label: string;
  icon: typeof MapPin;
  message: JsonObject;
  /** Marks that stand beside the message. */
  context?: JsonObject;
}

/** What a customer may send besides words and files. */
export const READY: readonly ReadyMessage[] = [
  { label: 'Location', icon: MapPin, message: { type: 'location', location: { latitude: 52.5208, longitude: 13.4094, name: 'Television tower', address: 'Panoramastr. 1A, Berlin' } } },
  {
    label: 'Contact',
    icon: Contact,
    message: { type: 'contacts', contacts: [{ name: { formatted_name: 'Noor Haddad', first_name: 'Noor', last_name: 'Haddad' }, phones: [{ phone: '+49 30 5550107', wa_id: '49305550107', type: 'WORK' }] }] },
  },
  {
    label: 'Order from the catalogue',
    icon: ShoppingCart,
    message: {
      type: 'order',
      order: {
        catalog_id: '1290000000000001',
        text: 'Please wrap it as a gift',
        product_items: [{ product_retailer_id: 'tent-green-2', quantity: 1, item_price: 189, currency: 'EUR' }, { product_retailer_id: 'peg-steel', quantity: 8, item_price: 1.5, currency: 'EUR' }],
      },
    },
  },
  {
    label: 'Question about a product',
    icon: MessageCircleQuestion,
    message: { type: 'text', text: { body: 'Is this one still available?' } },
    context: { referred_product: { catalog_id: '1290000000000001', product_retailer_id: 'tent-green-2' } },
  },
  { label: 'Forwarded message', icon: Forward, message: { type: 'text', text: { body: 'Closing-down sale at Nordwind, everything must go!' } }, context: { forwarded: true } },
  {
    label: 'Message from an ad',
    icon: Megaphone,
    message: {
      type: 'text',
      text: { body: 'Hello! I saw your ad and would like to know more.' },
      referral: { source_type: 'ad', source_id: '120210000000000001', source_url: 'https://fb.me/sample-ad', headline: 'Spring sale', body: '20 % off everything for the garden', media_type: 'image', ctwa_clid: 'sample-click' },
    },
  },
  {
    label: 'Poll (not passed on)',
    icon: ListChecks,
    message: { type: 'unsupported', unsupported: { type: 'poll_creation' }, errors: [{ code: 131051, title: 'Message type unknown', message: 'Message type unknown', error_data: { details: 'Message type is currently not supported.' } }] },
  },
];
