import type { OrganisationRecord } from '../../schemas/generated/types.ts';

const workday = [{ from: '09:00', to: '18:00' }];

/** A shop for outdoor gear in Hamburg that answers customers of two numbers. */
export const demoOrganisation: Omit<OrganisationRecord, 'createdAt'> = {
  _id: 'nordwind',
  name: 'Nordwind Outdoor',
  timeZone: 'Europe/Berlin',
  locale: 'en',
  calendar: {
    timeZone: 'Europe/Berlin',
    weekly: { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday, 6: [{ from: '10:00', to: '14:00' }], 7: [] },
    holidays: [
      { date: '2026-12-24', name: 'Christmas Eve', ranges: [{ from: '09:00', to: '12:00' }] },
      { date: '2026-12-25', name: 'Christmas Day' },
      { date: '2026-12-26', name: 'Boxing Day' },
      { date: '2027-01-01', name: "New Year's Day" },
    ],
  },
};
