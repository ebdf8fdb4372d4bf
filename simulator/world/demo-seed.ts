const WABA = '102290129340398';

/** A small business to play with when nothing else is set up: two numbers, five customers and three templates. */
export function demoSeed() {
  return {
    wabas: [{ id: WABA, name: 'Corner Shop' }],
    numbers: [
      { id: '106540352242922', wabaId: WABA, displayPhoneNumber: '+1 555-078-3881', verifiedName: 'Corner Shop' },
      { id: '106540352242923', wabaId: WABA, displayPhoneNumber: '+49 1512 3456789', verifiedName: 'Corner Shop Berlin' },
    ],
    users: [
      { waId: '4915755501001', name: 'Lena Fischer' },
      { waId: '5511955501002', name: 'Julia Santos' },
      { waId: '971555501003', name: 'عمر الفارسي' },
      { waId: '14155501004', name: 'Marcus Reed' },
      { username: 'sheena.d', name: 'Sheena Doyle' },
    ],
    templates: [
      {
        wabaId: WABA, name: 'order_update', language: 'en_US', category: 'UTILITY',
        components: [
          { type: 'BODY', text: 'Hello {{1}}, your order {{2}} is on its way to you.', example: { body_text: [['Ann', 'A-1001']] } },
          { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Where is it?' }] },
        ],
      },
      {
        wabaId: WABA, name: 'spring_sale', language: 'en_US', category: 'MARKETING',
        components: [
          { type: 'HEADER', format: 'TEXT', text: 'Spring sale' },
          { type: 'BODY', text: 'Everything for the garden is 20 % off until Sunday.' },
          { type: 'FOOTER', text: 'Reply STOP to opt out' },
          { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'See the offers', url: 'https://shop.example/sale' }, { type: 'QUICK_REPLY', text: 'Stop' }] },
        ],
      },
      {
        wabaId: WABA, name: 'login_code', language: 'en_US', category: 'AUTHENTICATION',
        components: [
          { type: 'BODY', add_security_recommendation: true },
          { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy code' }] },
        ],
      },
    ],
  };
}
