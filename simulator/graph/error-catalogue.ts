/** What is fixed about an error code: its title and the HTTP status it is answered with. */
export interface CatalogueEntry {
  title: string;
  http: number;
  /** Titles that stand in the message as they are, without the `(#code)` in front. */
  isPlain?: boolean;
}

/** The platform's error codes with their titles, as clients meet them. */
export const ERROR_CATALOGUE: Readonly<Record<number, CatalogueEntry>> = {
  0: { title: 'AuthException', http: 401 },
  1: { title: 'An unknown error occurred', http: 400, isPlain: true },
  2: { title: 'Service temporarily unavailable', http: 503, isPlain: true },
  3: { title: 'Application does not have the capability to make this API call.', http: 500 },
  4: { title: 'Application request limit reached', http: 400 },
  10: { title: 'Application does not have permission for this action', http: 403 },
  33: { title: 'Parameter value is not valid', http: 400 },
  100: { title: 'Invalid parameter', http: 400 },
  190: { title: 'Invalid OAuth access token - Cannot parse access token', http: 401, isPlain: true },
  200: { title: 'You do not have the necessary permissions', http: 403 },
  368: { title: 'Temporarily blocked for policies violations', http: 403 },
  80007: { title: 'Rate limit issues', http: 400 },
  130403: { title: 'User is blocked by the business', http: 400 },
  130429: { title: 'Rate limit hit', http: 400 },
  130472: { title: "User's number is part of an experiment", http: 400 },
  130497: { title: 'Business account is restricted from messaging users in this country.', http: 403 },
  131000: { title: 'Something went wrong', http: 500 },
  131005: { title: 'Access denied', http: 403 },
  131008: { title: 'Required parameter is missing', http: 400 },
  131009: { title: 'Parameter value is not valid', http: 400 },
  131014: { title: 'Media download error', http: 400 },
  131016: { title: 'Service unavailable', http: 500 },
  131021: { title: 'Recipient cannot be sender', http: 400 },
  131026: { title: 'Message undeliverable', http: 400 },
  131030: { title: 'Recipient phone number not in allowed list', http: 400 },
  131031: { title: 'Account has been locked', http: 403 },
  131037: { title: 'WhatsApp provided number needs display name approval before message can be sent.', http: 400 },
  131042: { title: 'Business eligibility payment issue', http: 400 },
  131045: { title: 'Incorrect certificate', http: 500 },
  131047: { title: 'Re-engagement message', http: 400 },
  131048: { title: 'Spam rate limit hit', http: 400 },
  131049: { title: 'This message was not delivered to maintain healthy ecosystem engagement.', http: 400 },
  131050: {
    title: 'Unable to deliver the message. This recipient has chosen to stop receiving marketing messages on WhatsApp from your business',
    http: 400,
  },
  131051: { title: 'Unsupported message type', http: 400 },
  131052: { title: 'Media download error', http: 400 },
  131053: { title: 'Media upload error', http: 400 },
  131055: { title: 'Method not allowed', http: 400 },
  131056: { title: '(Business Account, Consumer Account) pair rate limit hit', http: 400 },
  131057: { title: 'Account in maintenance mode', http: 500 },
  131060: { title: 'This message is unavailable', http: 400 },
  131062: { title: 'Authentication template cannot be sent to a business-scoped user ID', http: 400 },
  132000: { title: 'Number of parameters does not match the expected number of params', http: 400 },
  132001: { title: 'Template name does not exist in the translation', http: 404 },
  132005: { title: 'Translated text too long', http: 400 },
  132007: { title: 'Template Format Character Policy Violated', http: 400 },
  132012: { title: 'Parameter format does not match format in the created template', http: 400 },
  132015: { title: 'Template is paused', http: 400 },
  132016: { title: 'Template is disabled', http: 400 },
  132018: { title: 'Template parameter validation failed', http: 400 },
  132068: { title: 'Flow is in blocked state', http: 400 },
  132069: { title: 'Flow is in throttled state', http: 400 },
  133004: { title: 'Server Temporarily Unavailable', http: 503 },
  133005: { title: 'Two step verification PIN Mismatch', http: 400 },
  133006: { title: 'Phone number re-verification needed', http: 400 },
  133008: { title: 'Too Many two step verification PIN guesses', http: 400 },
  133010: { title: 'Account not registered', http: 400 },
  133015: { title: 'Please wait a few minutes before attempting to register this phone number', http: 400 },
  133016: { title: 'Account register deregister rate limit exceeded', http: 400 },
  135000: { title: 'Generic user error', http: 400 },
  137000: { title: 'Recipient identity key hash mismatch', http: 400 },
};

/** The entry of a code; an unknown code is a plain bad request. */
export function catalogueEntry(code: number): CatalogueEntry {
  return ERROR_CATALOGUE[code] ?? { title: 'Unknown error', http: 400 };
}
