import { plainText } from '../../plain-text.ts';
import { isObject, objectAt, objectsAt, stringAt, type JsonObject } from '../../world/json.ts';
import type { GraphError } from '../graph-error.ts';
import { META_LIMITS } from '../limits.ts';
import { lengthOf } from '../messages/checks.ts';
import { refusal, SUBCODE } from './refusal.ts';
import { componentOf, componentType, type TemplateCategory } from './template.ts';

/** A code template: the platform writes its text, and it has exactly one button that takes the code. */
export function checkCodeTemplate(components: readonly JsonObject[]): void {
  for (const type of ['HEADER', 'CAROUSEL', 'LIMITED_TIME_OFFER']) {
    if (componentOf(components, type)) throw refusal(SUBCODE.body, `An AUTHENTICATION template cannot have a ${type} component.`);
  }
  if (stringAt(componentOf(components, 'BODY'), 'text') !== undefined) throw refusal(SUBCODE.body, 'The body of an AUTHENTICATION template is fixed and takes no text.');
  const minutes = componentOf(components, 'FOOTER')?.['code_expiration_minutes'];
  const { min, max } = META_LIMITS.codeMinutes;
  if (minutes !== undefined && !(typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= min && minutes <= max)) {
    throw refusal(SUBCODE.footer, `code_expiration_minutes must be between ${min} and ${max}.`);
  }
  const buttons = objectsAt(componentOf(components, 'BUTTONS'), 'buttons');
  const [button] = buttons;
  if (buttons.length !== 1 || !button || componentType(button) !== 'OTP') throw refusal(SUBCODE.buttons, 'An AUTHENTICATION template needs exactly one OTP button.');
  const kind = plainText(button['otp_type']).toUpperCase();
  if (!['COPY_CODE', 'ONE_TAP', 'ZERO_TAP'].includes(kind)) throw refusal(SUBCODE.buttons, 'otp_type must be one of COPY_CODE, ONE_TAP, ZERO_TAP.');
  if (kind !== 'COPY_CODE') checkAutofill(button, kind);
}

/** One tap and zero tap hand the code to an app that proves who it is; zero tap also needs its terms accepted. */
function checkAutofill(button: JsonObject, kind: string): void {
  const listed = objectsAt(button, 'supported_apps');
  const apps = listed.length === 0 && button['package_name'] ? [button] : listed;
  if (apps.length < 1 || apps.length > META_LIMITS.supportedApps) throw refusal(SUBCODE.buttons, `${kind} needs supported_apps, at most ${META_LIMITS.supportedApps}.`);
  if (!apps.every((app) => /^[A-Za-z]\w*(\.[A-Za-z]\w*)+$/.test(stringAt(app, 'package_name') ?? ''))) throw refusal(SUBCODE.buttons, 'package_name needs at least two segments, each beginning with a letter.');
  if (!apps.every((app) => /^[A-Za-z0-9+/=]{11}$/.test(stringAt(app, 'signature_hash') ?? ''))) throw refusal(SUBCODE.buttons, 'signature_hash must have exactly 11 characters.');
  if (lengthOf(stringAt(button, 'autofill_text') ?? '') > META_LIMITS.templateButtonText) throw refusal(SUBCODE.buttons, `autofill_text may have at most ${META_LIMITS.templateButtonText} characters.`);
  if (kind === 'ZERO_TAP' && button['zero_tap_terms_accepted'] !== true) throw refusal(SUBCODE.buttons, 'zero_tap_terms_accepted must be true.');
}

/** An offer with a deadline: marketing only, with a short title, a shorter body, and no footer. */
export function checkOffer(components: readonly JsonObject[], category: TemplateCategory): void {
  const offer = componentOf(components, 'LIMITED_TIME_OFFER');
  if (!offer) return;
  if (category !== 'MARKETING') throw refusal(SUBCODE.body, 'A limited-time offer needs the category MARKETING.');
  const text = stringAt(objectAt(offer, 'limited_time_offer'), 'text') ?? '';
  if (lengthOf(text) < 1 || lengthOf(text) > META_LIMITS.offerText) throw refusal(SUBCODE.tooLong, `The text of a limited-time offer must have 1 to ${META_LIMITS.offerText} characters.`);
  if (componentOf(components, 'FOOTER')) throw refusal(SUBCODE.footer, 'A template with a limited-time offer cannot have a footer.');
  const body = stringAt(componentOf(components, 'BODY'), 'text') ?? '';
  if (lengthOf(body) > META_LIMITS.offerBody) throw refusal(SUBCODE.tooLong, `The body may have at most ${META_LIMITS.offerBody} characters beside a limited-time offer.`);
  const format = stringAt(componentOf(components, 'HEADER'), 'format') ?? 'IMAGE';
  if (format !== 'IMAGE' && format !== 'VIDEO') throw refusal(SUBCODE.header, 'Beside a limited-time offer the header is an image or a video.');
}

/** What a card is checked with besides what is particular to carousels. */
type CheckCard = (components: readonly JsonObject[]) => void;

/** Cards side by side: marketing only, two to ten, all of the same make. */
export function checkCarousel(components: readonly JsonObject[], category: TemplateCategory, checkCard: CheckCard): void {
  const carousel = componentOf(components, 'CAROUSEL');
  if (!carousel) return;
  if (category !== 'MARKETING') throw refusal(SUBCODE.body, 'A carousel needs the category MARKETING.');
  const cards = Array.isArray(carousel['cards']) ? carousel['cards'] : [];
  const { min, max } = META_LIMITS.templateCards;
  if (cards.length < min || cards.length > max) throw refusal(SUBCODE.body, `A carousel has ${min} to ${max} cards.`);
  const shapes = new Set(cards.map((card) => checkedShape(isObject(card) ? objectsAt(card, 'components') : [], checkCard)));
  if (shapes.size > 1) throw refusal(SUBCODE.body, 'All cards of a carousel have the same components and buttons.');
}

function checkedShape(card: readonly JsonObject[], checkCard: CheckCard): string {
  const header = componentOf(card, 'HEADER');
  const format = stringAt(header, 'format') ?? '';
  if (!['IMAGE', 'VIDEO', 'PRODUCT'].includes(format)) throw refusal(SUBCODE.header, 'A card needs a header with an image or a video.');
  const body = componentOf(card, 'BODY');
  if (body && lengthOf(stringAt(body, 'text') ?? '') > META_LIMITS.carouselCardBody) throw refusal(SUBCODE.tooLong, `The body of a card may have at most ${META_LIMITS.carouselCardBody} characters.`);
  const buttons = objectsAt(componentOf(card, 'BUTTONS'), 'buttons');
  if (buttons.length < 1 || buttons.length > META_LIMITS.templateCardButtons) throw cardButtons();
  checkCard(card);
  return [format, body === undefined, ...buttons.map(componentType)].join();
}

function cardButtons(): GraphError {
  return refusal(SUBCODE.buttons, `A card has 1 to ${META_LIMITS.templateCardButtons} buttons.`);
}
