/** A customer of the demo shop, as WhatsApp tells of them. */
export interface Customer {
  readonly waId: string;
  readonly name: string;
}

/** People the seed knows already. */
export const anna = { waId: '491701112201', name: 'Anna Schmidt' };
export const oliver = { waId: '447700900123', name: 'Oliver Hughes' };
export const emily = { waId: '12025550143', name: 'Emily Carter' };
export const lucia = { waId: '34600123456', name: 'Lucía Fernández' };
export const rafael = { waId: '5511987654321', name: 'Rafael Souza' };
export const priya = { waId: '919812345678', name: 'Priya Nair' };

/** People who write for the first time, from many countries and in many scripts. */
export const newcomers = {
  omar: { waId: '971501234567', name: 'عمر الفارسي' },
  minji: { waId: '821023456789', name: '김민지' },
  dmitri: { waId: '79161234567', name: 'Дмитрий Волков' },
  giulia: { waId: '393331234567', name: 'Giulia Bianchi' },
  hannah: { waId: '491712223301', name: 'Hannah Petersen' },
  mateusz: { waId: '48501234567', name: 'Mateusz Kowalczyk' },
  chloe: { waId: '33612345678', name: 'Chloé Martin' },
} as const satisfies Record<string, Customer>;

const names = [
  'Ben Fuchs', 'Nora Lund', 'Eva Novotná', 'Lars Madsen', 'Ines Duarte', 'Felix Braun', 'Zoë Janssen', 'Ahmet Demir', 'Sara Nilsson', 'Paul Meier',
  'Irina Popescu', 'Jakob Steiner', 'Amélie Dubois', 'Tomás Ruiz', 'Katrin Vogel', 'Liam Murphy', 'Yara Haddad', 'Henrik Olsen', 'Clara Weiß', 'Marek Horák',
  'Julia Brandt', 'Noah Fischer', 'Elif Şahin', 'Pedro Alves', 'Maja Zielińska', 'Simon Keller', 'Aino Virtanen', 'Luca Moretti', 'Greta Hansen', 'Robin de Vries',
];

/** Those who only go through the menu. */
export const passersBy: readonly Customer[] = names.map((name, index) => ({ waId: `4917133344${String(index).padStart(2, '0')}`, name }));
