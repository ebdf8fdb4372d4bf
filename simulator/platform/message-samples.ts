import type { JsonObject } from '../world/json.ts';

/** A message of a customer that can be played by name. */
export interface MessageSample {
  about: string;
  message: JsonObject;
  context?: JsonObject;
}

const FILE = { id: 'sample' };

/** One sample of every kind of inbound message, as `POST inbound` takes it. The file id `sample` stands for a file made on the spot. */
export const MESSAGE_SAMPLES: Readonly<Record<string, MessageSample>> = {
  text: { about: 'A text.', message: { type: 'text', text: { body: 'Hello!' } } },
  forwarded: { about: 'A text that was forwarded often.', message: { type: 'text', text: { body: 'Have you seen this?' } }, context: { frequently_forwarded: true } },
  product_question: { about: 'A question about a product, sent from the catalogue.', message: { type: 'text', text: { body: 'Is this available?' } }, context: { referred_product: { catalog_id: '194836987003835', product_retailer_id: 'tulips-50' } } },
  ad: { about: 'The first message after a click on an ad: opens the free entry point.', message: { type: 'text', text: { body: 'Hello! I saw your ad.' }, referral: { source_type: 'ad', source_id: '120210000000000001', source_url: 'https://fb.me/sample-ad', headline: 'Spring sale', body: '20 % off', media_type: 'image', image_url: 'https://shop.example/ad.jpg', ctwa_clid: 'sample-click', welcome_message: { text: 'How can we help?' } } } },
  image: { about: 'A photo with a caption.', message: { type: 'image', image: { ...FILE, caption: 'It arrived like this' } } },
  video: { about: 'A video.', message: { type: 'video', video: { ...FILE } } },
  voice: { about: 'A voice message.', message: { type: 'audio', audio: { ...FILE, voice: true } } },
  document: { about: 'A document.', message: { type: 'document', document: { ...FILE, filename: 'invoice.pdf' } } },
  sticker: { about: 'A sticker.', message: { type: 'sticker', sticker: { ...FILE, animated: false } } },
  location: { about: 'A place.', message: { type: 'location', location: { latitude: 52.5208, longitude: 13.4094, name: 'Television tower', address: 'Panoramastr. 1A, Berlin' } } },
  contacts: { about: 'A contact card.', message: { type: 'contacts', contacts: [{ name: { formatted_name: 'Noor Haddad', first_name: 'Noor', last_name: 'Haddad' }, phones: [{ phone: '+49 30 5550107', wa_id: '49305550107', type: 'WORK' }] }] } },
  order: { about: 'A shopping cart.', message: { type: 'order', order: { catalog_id: '194836987003835', text: 'Please wrap it', product_items: [{ product_retailer_id: 'tulips-50', quantity: 2, item_price: 19.9, currency: 'EUR' }] } } },
  form_reply: { about: 'A completed form.', message: { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent', response_json: '{"flow_token":"unused","size":"L"}' } } } },
  edit: { about: 'An own message, changed afterwards. Put its id in.', message: { type: 'edit', edit: { original_message_id: 'wamid.of-the-message', message: { type: 'text', text: { body: 'What I meant' } } } } },
  revoke: { about: 'An own message, deleted. Put its id in.', message: { type: 'revoke', revoke: { original_message_id: 'wamid.of-the-message' } } },
  reaction: { about: 'A reaction. Put the id of the message in.', message: { type: 'reaction', reaction: { message_id: 'wamid.of-the-message', emoji: '👍' } } },
  welcome: { about: 'The customer opened the chat for the first time.', message: { type: 'request_welcome' } },
  group: { about: 'A message in a group that the number is in: it is not meant for the business alone.', message: { type: 'text', text: { body: 'Who brings the cake?' }, group_id: 'sample-group' } },
  call_permission: { about: 'The customer allows the business to call.', message: { type: 'interactive', interactive: { type: 'call_permission_reply', call_permission_reply: { response: 'accept', response_source: 'user_action', is_permanent: false } } } },
  unsupported: { about: 'Something that the API does not carry, such as a poll.', message: { type: 'unsupported', errors: [{ code: 131051, title: 'Message type unknown', message: 'Message type unknown', error_data: { details: 'Message type is currently not supported.' } }], unsupported: { type: 'poll_creation' } } },
  unavailable: { about: 'A message whose content cannot be had.', message: { type: 'unsupported', errors: [{ code: 131060, title: 'This message is unavailable', message: 'This message is unavailable', error_data: { details: 'This message is currently unavailable.' } }] } },
  large_file: { about: 'A file over 100 MB, which arrives as an error.', message: { type: 'unsupported', errors: [{ code: 131052, title: 'Media download error', message: 'Media download error', error_data: { details: 'Media is too large to be downloaded.' } }] } },
  identity_changed: { about: 'The customer has a new phone and with it a new key.', message: { type: 'system', system: { body: 'The customer identity changed', type: 'customer_identity_changed', identity: 'DF2lS5v2W6x=', customer: 'sample' } } },
  unknown_type: { about: 'A type that nobody knows yet.', message: { type: 'hologram', hologram: { depth: 3 } } },
};
