import type { BusinessCalendar, ContactView, ConversationView, OrganisationView } from '../../../schemas/generated/types.ts';

const workday = [{ from: '09:00', to: '17:00' }];

/** Monday to Friday 09:00-17:00 in Berlin. */
export const pretendCalendar: BusinessCalendar = {
  timeZone: 'Europe/Berlin',
  weekly: { '1': workday, '2': workday, '3': workday, '4': workday, '5': workday },
  holidays: [],
};

export const pretendContact: ContactView = { id: 'contact-1', name: 'Ada', phone: '+4915112345678', country: 'DE', tags: [], fields: {} };

export const pretendOrganisation: OrganisationView = { id: 'organisation-1', name: 'Nordwind', timeZone: 'Europe/Berlin', calendar: pretendCalendar };

export const pretendConversation: ConversationView = { id: 'number-1:contact-1', numberId: 'number-1', status: 'open' };

/** An address that nobody can call. */
export const pretendCallbackUrl = (runId: string, name: string): string => `https://parley.example/webhooks/callback/${runId}.${name}`;

/** Thursday 2026-01-15 10:00 UTC. */
export const pretendNow = Date.parse('2026-01-15T10:00:00Z');
