/** Every limit of the product, one named constant and one sentence each. Times are milliseconds. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const limits = {
  /** Free-form messages are allowed this long after the customer's last message (Meta, customer service windows). */
  serviceWindowMs: DAY,
  /** Whoever comes from an ad and is answered within a day is written to at no cost for so long (Meta, free entry point windows). */
  freeEntryMs: 3 * DAY,
  /** Node executions without a wait before a run stops with LOOP_GUARD. */
  maxStepsWithoutWait: 100,
  /** Executions of the same node without a wait before LOOP_GUARD. */
  maxVisitsWithoutWait: 20,
  /** Node executions in the whole life of a run. */
  maxStepsPerRun: 5000,
  /** Automatic sends to one contact in a rolling hour. */
  maxAutomaticSendsPerHour: 20,
  sendGuardMs: HOUR,
  /** Live runs in one conversation, branches and called flows among them; more are refused and recorded. */
  maxRunsPerConversation: 30,
  /** Entries of a list that a loop goes through. */
  maxLoopItems: 100,
  /** Inbound messages that wait while a conversation flow is in the middle of sending. */
  maxHeldMessages: 5,
  /** Automatic messages that a conversation remembers for caps, and for how long (the longest period of a cap). */
  maxRememberedSends: 60,
  rememberedSendsMs: 31 * DAY,
  /** Characters of the value by which a flow counts entries. */
  maxEntryKey: 200,
  /** Things that one run looks out for to have them counted. */
  maxMeasuresPerRun: 5,
  /** Flows that wait for another one to end. */
  maxQueuedStarts: 5,
  /** Flows whose last entry a conversation remembers (re-entry rules). */
  maxRememberedEntries: 100,
  /** Runs that events other than messages may start in one conversation in a minute, against flows that start each other for ever. */
  maxEventStartsPerMinute: 30,
  /** Bytes of one run's variables, and of all runs of a conversation together. */
  maxVariablesBytes: 8 * 1024,
  maxAllVariablesBytes: 12 * 1024,
  /** Characters of the data of an event of a developer's own, as JSON. */
  maxEventBytes: 4 * 1024,
  /** How long a call of another system is kept for a run that does not wait for it yet, bytes of one, and how long such a run is waited for to be stored. */
  earlyCallbackMs: 10 * MINUTE,
  callbackMaxBytes: 4 * 1024,
  callbackPatienceMs: 5 * SECOND,
  /** Characters of the events kept for flows while a person has the conversation, as JSON. */
  maxMissedBytes: 5 * 1024,
  /** Characters of the content of a message that a run keeps. */
  maxKeptContent: 1024,
  /** Handled event ids kept against duplicates. */
  handledRing: 256,
  /** Nodes of a flow (2,000 is refused by the schema; the editor warns from here on). */
  warnNodesPerFlow: 500,
  /** Entries of one list of a node, and nodes of one kind without a name, from which on the editor warns. */
  warnCasesPerNode: 100,
  warnUnnamedNodes: 10,
  /** Default life of a run. */
  defaultMaxAgeMs: 30 * DAY,
  /** Longest wait or delay. */
  maxWaitMs: 400 * DAY,
  /** Bytes of a conversation's engine state: thirty runs at once with what they know. It travels with every turn (Temporal warns at 256 KB). */
  maxStateBytes: 32 * 1024,
  /** Bytes of one webhook body (Meta sends up to 3 MB). */
  maxWebhookBytes: 3 * 1024 * 1024,
  /** What is read of a webhook: objects and lists inside of each other, characters of one text (people write up to 65,536), and of one message's content in all. */
  maxWebhookDepth: 40,
  maxWebhookText: 65_536,
  maxWebhookContent: 128 * 1024,
  /** Bytes of an API body (a graph of 2,000 nodes stays under 1 MiB). */
  maxApiBytes: 2 * 1024 * 1024,
  /** Rendered Liquid text and work per render (liquidjs memory and render limits). */
  maxTemplateLength: 16 * 1024,
  templateNodes: 10_000,
  templateMemory: 1_000_000,
  templateTimeMs: SECOND,
  /** An expression: its characters, brackets inside of each other, characters of its result, and the work and the size of what it makes while it runs. */
  maxExpressionLength: 2000,
  maxExpressionDepth: 40,
  maxExpressionResult: 8 * 1024,
  expressionSteps: 20_000,
  expressionMemory: 200_000,
  /** A pattern: instructions of the program it becomes, and those times the characters of the text it is tried on. */
  patternSize: 2000,
  patternWork: 5_000_000,
  /** Items of one page of any list. */
  pageSize: 50,
  maxPageSize: 200,
  /** Life of a log-in session without use. */
  sessionMs: 14 * DAY,
  /** Length of a button or row id that the engine writes (Meta: list row id 200, button id 256). */
  maxChoiceIdLength: 200,
  /** Cloud API: reply buttons per message and length of their titles; list rows; text body; interactive body; footer (Meta, messages reference). */
  maxButtons: 3,
  maxButtonTitle: 20,
  /** Button that opens a form (Meta, interactive flow messages). */
  maxFormButton: 30,
  maxListRows: 10,
  maxRowTitle: 24,
  maxTextBody: 4096,
  maxInteractiveBody: 1024,
  maxInteractiveHeader: 60,
  maxFooter: 60,
  maxRowDescription: 72,
  maxSectionTitle: 24,
  /** Products of one message in all its sections (Meta, multi-product messages). */
  maxProducts: 30,
  maxProductSections: 10,
  /** Characters of a product's and of a catalogue's id. */
  maxProductId: 255,
  /** Cards of a carousel, characters and line breaks of a card's text, quick replies of a card (Meta, interactive media carousel messages, November 2025). */
  minCards: 2,
  maxCards: 10,
  maxCardBody: 160,
  maxCardLineBreaks: 2,
  maxCardButtons: 2,
  /** Contact cards of one message (Meta, contacts messages). */
  maxContactCards: 257,
  /** Spaces in a row within a value of a template (Meta, error 132018). */
  maxTemplateSpaces: 4,
  /** Dots while somebody writes go out after this time, or with the next message (Meta, typing indicators). */
  typingMs: 25 * SECOND,
  maxCaption: 1024,
  /** Name of a sent document; its ending decides the icon. */
  maxFileName: 240,
  /** An address that a message leads to or a file is fetched from. */
  maxUrl: 2000,
  /** Name and address of a sent place, name and company on a contact card. */
  maxPlaceText: 1000,
  maxCardText: 200,
  /** Text of a notification to the team. */
  maxNotification: 1000,
  /** Message templates: name, header, body, footer, body of a limited-time offer and its text (Meta, template components, read December 2025). */
  maxTemplateName: 512,
  maxTemplateHeader: 60,
  maxTemplateBody: 1024,
  maxTemplateFooter: 60,
  maxOfferBody: 600,
  maxOfferText: 16,
  /** Buttons of a template, of each kind among them, and the length of their texts, addresses, numbers and codes (Meta, template components). */
  maxTemplateButtons: 10,
  maxTemplateUrlButtons: 2,
  maxTemplatePhoneButtons: 1,
  maxTemplateCodeButtons: 1,
  maxTemplateButtonText: 25,
  maxTemplatePhone: 20,
  maxCouponCode: 15,
  /** What comes back with the tap on a quick reply of a template (Meta, template messages). */
  maxButtonPayload: 128,
  /** Code of an authentication template, in its text and on its button (Meta, authentication templates). */
  maxAuthenticationCode: 15,
  /** Cards of a carousel template, their body and their buttons (Meta, media card carousel templates). */
  minTemplateCards: 2,
  maxTemplateCards: 10,
  maxTemplateCardBody: 160,
  maxTemplateCardButtons: 2,
  /** Minutes for which the code of an authentication template may be said to count (Meta, authentication templates). */
  minCodeMinutes: 1,
  maxCodeMinutes: 90,
  /** Words that a body needs for each variable, and one more; Meta publishes no figure, this one is what is observed. */
  wordsPerVariable: 2,
  /** Accounts whose forms are read for a choice: one call each. */
  maxFormAccounts: 50,
  /** Former versions of a template that are looked at to show what was sent. */
  maxTemplateVersions: 50,
  /** Drafts of templates of an organisation, and characters of one as JSON. */
  maxTemplateDrafts: 500,
  maxTemplateDraftLength: 100_000,
  /**
   * Autofill of log-in codes: apps of a template, characters of a package name and of a signature hash. Known from Meta's documentation of
   * authentication templates and not read again since: WhatsApp's answer decides.
   */
  maxSupportedApps: 5,
  maxPackageName: 224,
  appSignatureLength: 11,
  /** Edits of an approved template in 24 hours and in 30 days (Meta, template management). */
  templateEditsPerDay: 1,
  templateEditsPerMonth: 10,
  templateEditMonthMs: 30 * DAY,
  /** Bytes of a sample file in a header (Meta, supported media types). */
  maxSampleImage: 5 * 1024 * 1024,
  maxSampleVideo: 16 * 1024 * 1024,
  maxSampleDocument: 100 * 1024 * 1024,
  /** One message to one person per 6 s, a burst of 45 borrows from the future (Meta, pair rate limit). */
  pairIntervalMs: 6 * SECOND,
  pairBurst: 45,
  /** People whom a business portfolio writes to first are counted over a rolling day (Meta, messaging limits, October 2025). */
  portfolioWindowMs: DAY,
  /** Somebody whom WhatsApp cannot reach is not written to unasked for so long, unless they write. */
  unreachableMs: 30 * DAY,
  /** What numbers sent in each minute is kept for so long. */
  sendingLogKeepMs: 2 * DAY,
  /** One call of the Cloud API. */
  sendTimeoutMs: 10 * SECOND,
  /** How long an unknown outcome waits for a status webhook that names the send. */
  unknownOutcomeMs: 120 * SECOND,
  /** A question counts from when it reached the customer's phone, if that was at most this long after WhatsApp had taken it. */
  deliveryCountsMs: MINUTE,
  /** A flow that starts by the clock may do so this much late unless its trigger says otherwise. */
  clockLateMs: HOUR,
  /** Dates of contacts are looked for this often, and so far ahead: a look that comes late leaves no gap. */
  clockSweepMs: DAY,
  clockHorizonMs: 25 * HOUR,
  /** Contacts looked at in one step of an enrolment, and how many a second are told at most: customers who write must not wait. */
  enrolBatch: 200,
  enrolPerSecond: 20,
  /** A flow that is paused while its contacts are told goes on with the others if it is resumed within this time. */
  enrolHoldMs: DAY,
  /** How often flows with a clock are checked to have one that runs. */
  clockCheckMs: 10 * MINUTE,
  /** Segments of an organisation, and contacts looked at to count who belongs to one while it is drawn. */
  maxSegments: 100,
  /** Folders in the list of flows; more than that is a list of its own. */
  maxFlowFolders: 100,
  segmentPreviewContacts: 20_000,
  /** One try of a developer's activity that says nothing else. */
  activityTimeoutMs: 30 * SECOND,
  /** How long a node that waits for a status of its message does so unless it says otherwise. */
  statusTimeoutMs: 10 * MINUTE,
  /** Handled event ids kept on a conversation while no workflow runs, so that a late duplicate is still recognised. */
  restingRing: 64,
  /** Characters of a notification (schemas/store/people.schema.json). */
  notificationLength: 1000,
  /** Characters of a note in a thread that only the team sees. */
  maxNoteLength: 4000,
  /** Teams of one organisation; their calendars travel with every decision of the engine. */
  maxTeams: 50,
  /** Open conversations of one person beyond which nothing more is assigned automatically. */
  maxOpenConversations: 15,
  /** Priority of a flow that sets none. */
  defaultFlowPriority: 50,
  /** The list of live flows is read again after this time even if nobody said that it changed. */
  catalogueMaxAgeMs: 2 * SECOND,
  /** Live updates that arrive within this time are stored as one record. */
  feedCoalesceMs: 15,
  /** The same while updates keep coming: nobody sees the difference, and the database gets a fifth of the writes. */
  feedBusyCoalesceMs: 75,
  /** Pause before live updates are written again after the database failed. */
  feedRetryMs: 500,
  /** Live updates kept in memory while the database is away; the oldest are dropped, screens load anew. */
  feedBufferedEvents: 10_000,
  /** How often a process that publishes live updates says that it is alive. */
  feedHeartbeatMs: 5 * SECOND,
  /** Stored live updates are deleted after this time. */
  feedKeepMs: 10 * MINUTE,
  /** Failed log-ins allowed in a window: of one account from one address, from one address, and of one account from everywhere. */
  logInWindowMs: 15 * MINUTE,
  logInsPerAccountAndAddress: 10,
  logInsPerAddress: 50,
  logInsPerAccount: 100,
  /** How often a server with listeners looks for live updates of other processes, and for processes it does not know yet. */
  livePollMs: 100,
  liveWritersMs: 1000,
  /** Sign of life on a live connection, so that proxies keep it open. */
  liveHeartbeatMs: 15 * SECOND,
  /** How often a live connection checks that its session still stands. */
  liveRecheckMs: 60 * SECOND,
  /** Bytes waiting for a slow reader of live updates before it is dropped; it connects again and loads anew. */
  liveBufferBytes: 1024 * 1024,
  /** How long a page waits for an answer to something it reads before it says that there is none. */
  readPatienceMs: 15 * SECOND,
  /** Somebody whose browser has said nothing for this long is offline. */
  presenceMs: 5 * MINUTE,
  /** How long what WhatsApp reports of accounts and numbers is kept. */
  platformReportKeepMs: 180 * DAY,
  /** What WhatsApp has called a contact, kept on it: the oldest that no longer hold are forgotten beyond this. */
  identityHistory: 40,
  /** Contacts compared when duplicates are looked for, newest first, and pairs shown. */
  duplicateContacts: 20_000,
  duplicatePairs: 100,
  /** How long a merge waits at once for running flows to be handed over, and how often those under way are taken up again. */
  mergeWaitMs: 3 * SECOND,
  mergeRepeatMs: 5 * SECOND,
  /** Webhook items handled side by side by one server; items of one person always one after the other. */
  webhookWidth: 32,
  /** Webhooks kept in memory for handling; more are only stored, and picked up from the store when there is room. */
  webhookBacklog: 10_000,
  /** How long a server's claim on a webhook lasts, how often it is renewed, and how often unclaimed ones are looked for. */
  webhookLeaseMs: 10 * SECOND,
  webhookRenewMs: 3 * SECOND,
  webhookRecoverMs: 5 * SECOND,
  /** Times a webhook may be taken up before it is put aside: it may be what stops the servers. */
  webhookAttempts: 20,
  /** How long handled webhooks are kept (Meta repeats for up to 7 days), and those with a problem. */
  webhookKeepMs: 8 * DAY,
  webhookProblemKeepMs: 30 * DAY,
  /** Events of a kept webhook that are shown to a person. */
  webhookEventsShown: 50,
  /** Calls of other systems: time of one try, what is added for the worker's own work, bytes of a request's and an answer's body, bytes of one value kept of it. */
  httpTimeoutMs: 10 * SECOND,
  httpSlackMs: 10 * SECOND,
  httpMaxRequestBytes: 64 * 1024,
  httpMaxAnswerBytes: 256 * 1024,
  httpMaxValueBytes: 4 * 1024,
  httpMaxRedirects: 3,
  /** Characters of the answer that the editor shows of a call that is tried out. */
  triedAnswerLength: 16 * 1024,
  /** Longest pause between two tries of a call; when the other system asks for a longer one, it is not tried again. */
  httpMaxPauseMs: 60 * SECOND,
  /** Events of other systems: bytes of one, how many one webhook takes in a minute, and wrong keys and signatures of one address in a minute. */
  incomingMaxBytes: 32 * 1024,
  incomingPerMinute: 600,
  incomingRefusedPerMinute: 60,
  /** How long an event may be in the hands of one server, how often unhandled ones are looked for, how often one is tried, how long it is kept. */
  incomingClaimMs: 30 * SECOND,
  incomingRecoverMs: 10 * SECOND,
  incomingAttempts: 50,
  incomingKeepMs: 8 * DAY,
  /** How often conversations are told again what they could not be told before. */
  untoldRepeatMs: 5 * SECOND,
  /** Runs that one action on many may concern, how many of them are handled together, and how long failed runs nobody looked at stay on the list. */
  maxRunsPerJob: 10_000,
  runsPerJobChunk: 100,
  failedRunKeepMs: 30 * DAY,
  /** Contacts whose wait is over after a publication (or its undoing) and who go on in one minute, unless the publication says otherwise. */
  releasePerMinute: 600,
  /** Events for other systems: bytes of one, subscriptions of an organisation, how long one is tried, how long it is kept. */
  outgoingEventBytes: 16 * 1024,
  maxSubscriptions: 50,
  deliveryTryMs: DAY,
  deliveryKeepMs: 8 * DAY,
  /** Tests of one flow, and turns of the engine that playing one may take: a flow that goes round for ever ends there. */
  maxTestsPerFlow: 50,
  maxTestTurns: 2000,
  /** A draft played for many contacts: how many it looks through, how many at a time, turns of the engine for one, and how long the result is kept. */
  maxDryRunLooked: 50_000,
  dryRunChunk: 50,
  maxDryRunTurns: 500,
  dryRunKeepMs: 7 * DAY,
  /** Flows that a simulated conversation can come to by calls; more are taken for ones that are not live. */
  maxCalledFlows: 20,
  /** Largest file that is taken in at all (Meta: a document of 100 MB; larger ones of customers arrive as error 131052). */
  maxMediaBytes: 100 * 1024 * 1024,
  /** How long WhatsApp keeps a file that was uploaded to a number (Meta, media reference: 30 days), and how long before its end it is uploaded anew. */
  mediaIdMs: 30 * DAY,
  mediaRenewMs: DAY,
  /** How long an upload to WhatsApp may be waited for by one try of a message, and how long the upload itself may take. */
  mediaUploadWaitMs: 30 * SECOND,
  mediaUploadMs: 10 * MINUTE,
  /** One try of fetching a customer's file, how long it is tried (the id is good for 7 days, Meta, media reference), and the longest pause between two tries. */
  mediaFetchMs: 10 * MINUTE,
  mediaFetchTryMs: 6 * DAY,
  mediaFetchPauseMs: HOUR,
  /** Customers' files that one worker fetches side by side. */
  mediaFetchWidth: 6,
  /** Findings listed in one VALIDATION_FAILED answer. */
  maxErrorDetails: 50,
} as const;

/** Countries in which customers can be asked for an address, with the beginning of their phone numbers (Meta, address messages, read November 2026: India only). */
export const addressCountries = { IN: '+91' } as const;

const KB = 1024;
const MB = 1024 * KB;

/**
 * Files that WhatsApp takes as which kind of message: their types, without parameters, and their bytes. Source: Meta, Cloud
 * API, "Supported media types" and "Media" reference (read 20 November 2026). An audio/ogg holds Opus; a sticker that moves
 * may be larger. A document may be a file of any type that is listed here, up to the size of its own type.
 */
export const mediaKinds = {
  image: { types: ['image/jpeg', 'image/png'], maxBytes: 5 * MB },
  video: { types: ['video/mp4', 'video/3gpp'], maxBytes: 16 * MB },
  audio: { types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'], maxBytes: 16 * MB },
  document: {
    types: [
      'application/pdf', 'text/plain', 'application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-powerpoint',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    maxBytes: 100 * MB,
  },
  sticker: { types: ['image/webp'], maxBytes: 100 * KB, maxMovingBytes: 500 * KB },
} as const satisfies Record<string, { types: readonly string[]; maxBytes: number; maxMovingBytes?: number }>;

export const durations = { SECOND, MINUTE, HOUR, DAY } as const;
