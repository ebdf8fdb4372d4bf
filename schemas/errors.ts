/**
 * The only place where error codes are born. status is the HTTP status of the API, retryable tells a caller
 * (and Temporal) whether the same request may succeed later; message is English and says what to do.
 */
const define = <Code extends string>(table: Record<Code, { status: number; retryable?: boolean; message: string }>): Record<Code, { status: number; retryable?: boolean; message: string }> => table;

export const errors = define({
  VALIDATION_FAILED: { status: 422, message: 'Some fields are not valid. Correct the fields listed in details.' },
  MALFORMED_JSON: { status: 400, message: 'The body is not valid JSON.' },
  BODY_TOO_LARGE: { status: 413, message: 'The body is larger than this endpoint accepts.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: 'Send the body as application/json.' },
  NOT_FOUND: { status: 404, message: 'There is nothing at this address, or you may not see it.' },
  METHOD_NOT_ALLOWED: { status: 405, message: 'This address does not take that method.' },
  UNAUTHENTICATED: { status: 401, message: 'Log in, or send an API key as a bearer token.' },
  INVALID_CREDENTIALS: { status: 401, message: 'E-mail or password is wrong.' },
  FORBIDDEN: { status: 403, message: 'Your role does not allow this.' },
  CROSS_SITE_REQUEST: { status: 403, message: 'The request came from another site and was refused.' },
  RATE_LIMITED: { status: 429, retryable: true, message: 'Too many requests. Wait and try again.' },
  CONFLICT: { status: 409, message: 'It was changed in the meantime. Load it again.' },
  FLOW_REVISION_CONFLICT: { status: 409, message: 'Somebody else saved this flow. Load the newer draft before saving.' },
  FLOW_PUBLISH_INVALID: { status: 422, message: 'The flow cannot be published until its errors are corrected.' },
  FLOW_TESTS_FAILED: { status: 409, message: 'Tests of the flow fail. Correct the flow or the tests, or say why it is to be published nevertheless.' },
  FLOW_NOT_PUBLISHED: { status: 409, message: 'Publish the flow first.' },
  TEAM_NAME_TAKEN: { status: 409, message: 'There is already a team with this name.' },
  APPROVAL_CLOSED: { status: 409, message: 'This question is answered already, or its time is over.' },
  MOVE_NOT_UNDOABLE: { status: 409, message: 'Runs that were stopped cannot be taken up again.' },
  MOVE_ALREADY_UNDONE: { status: 409, message: 'The moves of this publication were already taken back.' },
  EMAIL_TAKEN: { status: 409, message: 'Somebody already uses this e-mail address.' },
  NUMBER_TAKEN: { status: 409, message: 'This phone number id is already connected.' },
  FOLDER_NAME_TAKEN: { status: 409, message: 'There is already a folder with this name.' },
  SEGMENT_NAME_TAKEN: { status: 409, message: 'There is already a segment with this name.' },
  SEGMENT_IN_USE: { status: 409, message: 'Flows ask for this segment.' },
  MEDIA_REFUSED: { status: 422, message: 'WhatsApp does not take this file. What is wrong with it is in details.' },
  MEDIA_IN_USE: { status: 409, message: 'Flows send this file.' },
  LAST_ADMINISTRATOR: { status: 409, message: 'An organisation keeps at least one active administrator.' },
  CONVERSATION_CLOSED: { status: 409, message: 'The conversation is closed. Reopen it first.' },
  WINDOW_CLOSED: { status: 409, message: 'The 24-hour service window is closed. Send an approved template.' },
  TEMPLATE_UNAVAILABLE: { status: 409, message: 'WhatsApp does not accept the template at present.' },
  TEMPLATE_EXISTS: { status: 409, message: 'There is already a template of this name in this language.' },
  NUMBER_UNAVAILABLE: { status: 409, message: 'The business number cannot send at the moment.' },
  GRAPH_REFUSED: { status: 422, message: 'WhatsApp refused the request. Its reason is in details.' },
  GRAPH_UNAVAILABLE: { status: 502, retryable: true, message: 'WhatsApp does not answer. Try again in a moment.' },
  WEBHOOK_SIGNATURE_INVALID: { status: 401, message: 'The signature does not match the body.' },
  WEBHOOK_VERIFY_TOKEN_INVALID: { status: 403, message: 'The verify token does not match.' },
  TOO_MANY_SUBSCRIPTIONS: { status: 409, message: 'There are as many outgoing webhooks as an organisation may have. Delete one first.' },
  CALLBACK_EXPIRED: { status: 410, message: 'Nobody waits for this call any more.' },
  WEBHOOK_NAME_TAKEN: { status: 409, message: 'There is already a webhook with this name.' },
  STORE_UNAVAILABLE: { status: 503, retryable: true, message: 'The database does not answer. Nothing was changed; try again.' },
  MEDIA_STORE_UNAVAILABLE: { status: 503, retryable: true, message: 'The store of files does not answer. Nothing was changed; try again.' },
  ENGINE_UNAVAILABLE: { status: 503, retryable: true, message: 'The workflow server does not answer. Nothing was changed; try again.' },
  INTERNAL: { status: 500, message: 'Something went wrong on the server. The request id finds it in the log.' },
});

export type ErrorCode = keyof typeof errors;

/** Codes of failures inside a run; readable in the flow as error.code. */
export const runErrors = {
  LOOP_GUARD: 'The run executed too many nodes without a wait.',
  RUN_TOO_LONG: 'The run executed more nodes than a run may.',
  SEND_GUARD: 'Automation already sent the most messages allowed to one contact in an hour.',
  TEMPLATE_INVALID: 'A text contains a template that cannot be rendered.',
  MISSING_VARIABLE: 'A text uses a variable that has no value.',
  CONDITION_INVALID: 'A condition cannot be evaluated.',
  PATTERN_INVALID: 'A pattern is not a valid regular expression.',
  EXPRESSION_INVALID: 'An expression cannot be understood, or its values do not fit together.',
  EXPRESSION_TOO_COSTLY: 'An expression, pattern or text does more work, or makes larger values, than allowed.',
  DATE_INVALID: 'A date cannot be understood.',
  UNKNOWN_HANDLE: 'The node left by a handle that it does not have.',
  UNKNOWN_NODE_TYPE: 'This installation does not know the node type.',
  PLAN_MISSING: 'The version of the flow that the run is pinned to cannot be found.',
  TEXT_EMPTY: 'A text is empty once its variables are filled in.',
  TEXT_TOO_LONG: 'A text is longer than allowed once its variables are filled in.',
  CHOICES_EQUAL: 'Two choices have the same title once their variables are filled in.',
  VALUE_INVALID: 'A value is not of the kind that it should be.',
  NEVER_OPEN: 'The opening hours have no open time in the next 400 days.',
  STATE_TOO_LARGE: 'The run keeps more data than a run may.',
  MESSAGE_INVALID: 'The message breaks a limit of the Cloud API.',
  STEP_CRASHED: 'The node failed unexpectedly.',
  SEND_FAILED: 'The message could not be sent.',
  WINDOW_CLOSED: 'The 24-hour service window is closed.',
  NOT_SENT: 'The message was not sent because of a rule.',
  UNKNOWN_OUTCOME: 'It is not known whether the message was sent, and it was not sent again.',
  NO_AGENT_AVAILABLE: 'No agent is available.',
  REQUEST_REFUSED: 'The request may not go to this address.',
  REQUEST_FAILED: 'The other system could not be reached.',
  RESPONSE_TOO_LARGE: 'The answer of the other system is larger than allowed.',
  RESPONSE_VALUE_MISSING: 'The answer of the other system lacks a value.',
  ACTIVITY_MISSING: 'The activity is not installed.',
  ACTIVITY_FAILED: 'The activity failed.',
  CREDENTIAL_UNUSABLE: 'The credential cannot be used for this request.',
  COMMAND_FAILED: 'Something the node asked for failed.',
  TOO_MANY_BRANCHES: 'More runs and branches would be under way in this conversation than allowed.',
  BRANCH_FAILED: 'One of the branches failed.',
  TOO_MANY_ITEMS: 'The list is longer than a loop may be.',
  FLOW_NOT_LIVE: 'The other flow is not live.',
  FLOW_NOT_STARTED: 'The other flow could not be started.',
  SUBFLOW_ENDED: 'The other flow ended in a way that leads nowhere here.',
} as const;

export type RunErrorCode = keyof typeof runErrors;

/** An error the API answers with; details name field, rule and fix. */
export class ApiProblem extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>[];
  constructor(code: ErrorCode, details: Record<string, unknown>[] = [], message: string = errors[code].message) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** A failure of a node, caught by the engine and turned into the error handle. */
export class StepError extends Error {
  readonly code: RunErrorCode;
  readonly details: Record<string, unknown>;
  constructor(code: RunErrorCode, message: string = runErrors[code], details: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
