const wabaId = '204857600000100';
const body = (text: string, ...examples: string[]): object => ({ type: 'BODY', text, ...(examples.length === 0 ? {} : { example: { body_text: [examples] } }) });
const replies = (...texts: string[]): object => ({ type: 'BUTTONS', buttons: texts.map((text) => ({ type: 'QUICK_REPLY', text })) });

/** Templates in every state a list can show, beside those of the seed. */
export const shopTemplates: readonly object[] = [
  { name: 'order_shipped', language: 'en', category: 'UTILITY', status: 'APPROVED', components: [{ type: 'HEADER', format: 'TEXT', text: 'On its way' }, body('Hello {{1}}, your order {{2}} has left our warehouse. It will be with you on {{3}}, between nine and six.', 'Anna', '48213', 'Monday'), { type: 'FOOTER', text: 'Nordwind Outdoor, Hamburg' }, { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Where is it?', url: 'https://nordwind.example/track/{{1}}', example: ['48213'] }, { type: 'QUICK_REPLY', text: 'Another day' }] }] },
  { name: 'order_shipped', language: 'de', category: 'UTILITY', status: 'APPROVED', components: [body('Hallo {{1}}, deine Bestellung {{2}} ist unterwegs und kommt am {{3}} bei dir an. Bis bald!', 'Anna', '48213', 'Montag'), replies('Anderer Tag')] },
  { name: 'winter_sale', language: 'en', category: 'MARKETING', status: 'APPROVED', components: [body('The first snow has fallen ❄️ Until Sunday every jacket is 20 % off, in our shop and online.'), { type: 'FOOTER', text: 'Reply STOP to opt out' }, { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'See the jackets', url: 'https://nordwind.example/winter' }, { type: 'QUICK_REPLY', text: 'Stop' }] }] },
  { name: 'club_invitation', language: 'en', category: 'MARKETING', status: 'PENDING', components: [body('Hello {{1}}, would you like to test our new tents before anybody else? The club costs nothing, and you may leave it whenever you like.', 'Anna'), replies('Tell me more')] },
  { name: 'tent_restock', language: 'de', category: 'MARKETING', status: 'REJECTED', components: [body('Hallo {{1}}, das Zelt Fjord 2 ist wieder da, und nur für kurze Zeit mit zehn Prozent Nachlass. Greif zu!', 'Anna')] },
  { name: 'review_request', language: 'it', category: 'MARKETING', status: 'PAUSED', components: [body('Ciao {{1}}, sei contento del tuo acquisto? La tua opinione ci aiuta molto, bastano due minuti.', 'Anna'), replies('Con piacere')] },
  { name: 'login_code', language: 'en', category: 'AUTHENTICATION', status: 'APPROVED', components: [{ type: 'BODY', add_security_recommendation: true }, { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy code' }] }] },
].map((template) => ({ wabaId, ...template }));
