import { badValue } from '../../graph-error.ts';
import { forbidParts, requireActionName, requireParameters, type InteractivePart } from './interactive-part.ts';

/** Asks for the customer's position. */
export const locationRequest: InteractivePart = (interactive, action) => {
  forbidParts(interactive, ['header', 'footer'], 'location_request_message');
  requireActionName(action, 'send_location');
};

/** Asks for a postal address; the platform offers it in India only. */
export const addressRequest: InteractivePart = (_interactive, action) => {
  requireActionName(action, 'address_message');
  if (requireParameters(action)['country'] !== 'IN') throw badValue('address_message is supported for country IN only');
};

/** Asks somebody known by user name for their phone number. */
export const contactRequest: InteractivePart = (interactive, action) => {
  forbidParts(interactive, ['header', 'footer'], 'request_contact_info');
  requireActionName(action, 'request_contact_info');
};

/** Asks whether the business may call. */
export const callPermissionRequest: InteractivePart = (interactive, action) => {
  forbidParts(interactive, ['header', 'footer'], 'call_permission_request');
  requireActionName(action, 'call_permission_request');
};
