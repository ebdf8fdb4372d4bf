/**
 * Sizes and counts that the platform enforces, each from its Cloud API message and template reference (state of
 * late 2025, with the 2026 additions). The simulator keeps its own table on purpose: a client that shares it with the
 * simulator would never notice a wrong figure.
 */
export const META_LIMITS = {
  textBody: 4096,
  caption: 1024,
  callbackData: 512,
  interactiveBody: 1024,
  /** The list guide allows more than the other interactive types. */
  listBody: 4096,
  interactiveHeader: 60,
  interactiveFooter: 60,
  buttons: 3,
  buttonTitle: 20,
  buttonId: 256,
  listButton: 20,
  listSections: 10,
  listRows: 10,
  sectionTitle: 24,
  rowId: 200,
  rowTitle: 24,
  rowDescription: 72,
  ctaDisplayText: 20,
  productItems: 30,
  productSections: 10,
  carouselCards: { min: 2, max: 10 },
  carouselCardBody: 160,
  contacts: 257,
  quickReplyPayload: 128,
  templateBody: 1024,
  templateName: 512,
  templateHeader: 60,
  templateFooter: 60,
  templateButtons: 10,
  templateButtonText: 25,
  templateUrlButtons: 2,
  templateUrl: 2000,
  templatePhone: 20,
  templateCards: { min: 2, max: 10 },
  templateCardButtons: 2,
  offerText: 16,
  offerBody: 600,
  codeMinutes: { min: 1, max: 90 },
  couponCode: 15,
  authenticationCode: 15,
  supportedApps: 5,
  templatesOfVerified: 6_000,
  templatesOfUnverified: 250,
  qrText: 140,
  automationPrompts: 4,
  automationPrompt: 80,
  automationCommands: 30,
  automationCommand: 32,
  automationHint: 256,
  paymentReference: 35,
  orderItemName: 60,
  orderDescription: 120,
  /** Largest sticker that does not move; an animated one may have 500 KB. */
  stillSticker: 100 * 1024,
  blockList: 64_000,
  profileAbout: 139,
  profileAddress: 256,
  profileDescription: 512,
  profileEmail: 128,
  profileWebsite: 256,
} as const;

/** One message per 6 seconds to one person, with up to 45 in a burst. */
export const PAIR_LIMIT = { burst: 45, intervalMs: 6_000 } as const;

/** Messages per second of an ordinary number, of an upgraded one and of one also used in the business app. */
export const THROUGHPUT = { STANDARD: 80, HIGH: 1_000, COEXISTENCE: 20 } as const;

/** Management calls per hour, app and account: with and without a connected number, and creations of templates among them. */
export const MANAGEMENT_CALLS = { registered: 5_000, fresh: 200, templates: 100 } as const;

/** Registrations and deregistrations of one number within 72 hours, and PINs that may be guessed wrong. */
export const REGISTRATION = { attempts: 10, withinMs: 72 * 3_600_000, wrongPins: 5 } as const;
