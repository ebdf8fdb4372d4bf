import { ActivityError, defineActivity } from '../index.ts';

/** Works out when a parcel arrives: days of transport by region, none on Sundays. */
export default defineActivity<{ region: 'city' | 'country' | 'abroad'; sentOn: string; express?: boolean }>({
  name: 'delivery-date',
  version: 1,
  title: 'Delivery date',
  description: 'Says on which day a parcel arrives.',
  params: {
    type: 'object',
    additionalProperties: false,
    required: ['region', 'sentOn'],
    properties: {
      region: { title: 'Region', enum: ['city', 'country', 'abroad'], default: 'country' },
      sentOn: { title: 'Sent on', type: 'string', description: 'A day such as 2026-12-31.' },
      express: { title: 'Express', type: 'boolean', default: false },
    },
  },
  handles: [{ key: 'soon', title: 'Within two days' }, { key: 'later', title: 'Later' }],
  timeoutMs: 5000,
  run(_context, { region, sentOn, express }) {
    const sent = Date.parse(`${sentOn}T00:00:00Z`);
    if (Number.isNaN(sent)) throw new ActivityError(`${sentOn} is not a day such as 2026-12-31.`, { permanent: true });
    const days = express === true ? 1 : { city: 1, country: 2, abroad: 6 }[region];
    const day = new Date(sent + days * 86_400_000);
    if (day.getUTCDay() === 0) day.setUTCDate(day.getUTCDate() + 1);
    return { handle: days <= 2 ? 'soon' : 'later', value: { date: day.toISOString().slice(0, 10), days } };
  },
});
