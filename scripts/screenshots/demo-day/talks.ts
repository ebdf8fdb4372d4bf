import { anna, emily, lucia, newcomers, oliver, priya, rafael, type Customer } from './customers.ts';

/** Who of the shop says or does something. */
export type By = 'tom' | 'sofia' | 'jonas';

/** One thing that happens in a conversation. */
export type Line =
  | { readonly says: string }
  | { readonly taps: string }
  | { readonly picture: 'tent' | 'boots'; readonly caption: string }
  | { readonly by: By; readonly answers: string }
  | { readonly by: By; readonly notes: string }
  | { readonly by: By; readonly closes: true }
  | { readonly assignedTo: By };

/** A conversation: whose, on which of the two numbers, how long ago it ended, and how it went. */
export interface Talk {
  readonly customer: Customer;
  readonly number: 'support' | 'shop';
  readonly minutesAgo: number;
  readonly lines: readonly Line[];
}

/** The conversations of a morning; the first one is the one that pictures show. */
export const talks: readonly Talk[] = [
  {
    customer: anna, number: 'support', minutesAgo: 3,
    lines: [
      { says: 'price' },
      { taps: 'Prices' },
      { says: 'Thanks! Does the Fjord 2 fit two tall people?' },
      { assignedTo: 'tom' },
      { by: 'tom', notes: 'Regular customer, bought the Skog backpack in May. Give her the club price.' },
      { by: 'tom', answers: 'Hello Anna! Yes: it is 2.25 m long inside, and both of you have a door of your own. 🏕️' },
      { picture: 'tent', caption: 'This is where it should stand. Is the ground too steep?' },
      { by: 'tom', answers: 'That will be fine. With the longer pegs it holds on a slope, too. Shall I reserve one for you in our shop?' },
      { says: 'Yes please, I will come by on Saturday 😊' },
    ],
  },
  { customer: newcomers.minji, number: 'shop', minutesAgo: 6, lines: [{ says: '안녕하세요! 한국으로도 배송되나요?' }] },
  { customer: oliver, number: 'support', minutesAgo: 9, lines: [{ says: 'Where is my order?' }, { says: 'It was to come yesterday, number 48213' }, { assignedTo: 'sofia' }, { by: 'sofia', answers: 'Hello Oliver, I am looking into it. One moment please.' }, { by: 'sofia', answers: 'It left our warehouse this morning and will be with you on Monday.' }, { says: 'Perfect, thank you!' }] },
  { customer: priya, number: 'support', minutesAgo: 14, lines: [{ says: 'talk to a person' }, { says: 'The zip of my rain jacket is broken' }] },
  { customer: newcomers.omar, number: 'shop', minutesAgo: 21, lines: [{ says: 'مرحباً، هل لديكم أحذية مقاس 46؟' }, { assignedTo: 'sofia' }, { by: 'sofia', answers: 'مرحباً عمر! نعم، لدينا Tind بمقاس 46.' }] },
  { customer: lucia, number: 'support', minutesAgo: 34, lines: [{ says: 'Hola! I need 14 helmets for my climbing group, is there a price for more than ten?' }, { assignedTo: 'jonas' }, { by: 'jonas', notes: 'VIP. 12 % from ten pieces on is fine.' }] },
  { customer: newcomers.giulia, number: 'shop', minutesAgo: 48, lines: [{ picture: 'boots', caption: 'Le stringhe si sono rotte dopo due settimane' }, { assignedTo: 'tom' }, { by: 'tom', answers: 'Mi dispiace, Giulia! Le mandiamo subito un paio nuovo.' }] },
  { customer: newcomers.dmitri, number: 'support', minutesAgo: 75, lines: [{ says: 'Здравствуйте, можно ли вернуть палатку?' }] },
  { customer: emily, number: 'shop', minutesAgo: 130, lines: [{ says: 'menu' }, { taps: 'Delivery' }] },
  { customer: newcomers.hannah, number: 'support', minutesAgo: 190, lines: [{ says: 'Habt ihr am Samstag geöffnet?' }, { assignedTo: 'tom' }, { by: 'tom', answers: 'Ja, von 10 bis 14 Uhr. Bis dann!' }, { by: 'tom', closes: true }] },
  { customer: rafael, number: 'shop', minutesAgo: 260, lines: [{ says: 'prices' }, { taps: 'Prices' }] },
  { customer: newcomers.mateusz, number: 'support', minutesAgo: 1500, lines: [{ says: 'Can I change the address of my order?' }, { assignedTo: 'sofia' }, { by: 'sofia', answers: 'Of course, which one shall it be?' }] },
  { customer: newcomers.chloe, number: 'shop', minutesAgo: 1720, lines: [{ says: 'Bonjour, livrez-vous en France ?' }, { assignedTo: 'sofia' }, { by: 'sofia', answers: 'Bonjour Chloé ! Oui, en trois jours, pour 9,90 €.' }, { by: 'sofia', closes: true }] },
];
