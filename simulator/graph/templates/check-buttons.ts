import { plainText } from '../../plain-text.ts';
import type { TemplateFace } from '../../world/entities.ts';
import { objectAt, objectsAt, stringAt, type JsonObject } from '../../world/json.ts';
import { badValue, GraphError, invalidParameter } from '../graph-error.ts';
import { META_LIMITS } from '../limits.ts';
import { lengthOf } from '../messages/checks.ts';
import { componentType, fillVariables, variablesOf, type Template } from './template.ts';

type FaceButton = TemplateFace['buttons'][number];

/** The value a send gives to the button at one index. */
interface SentButton {
  subType: string;
  parameter: JsonObject | undefined;
}

/** Compares the button parameters of a send with the template's buttons and fills them in. */
export function checkButtons(template: Template, defined: readonly JsonObject[], sent: readonly JsonObject[]): FaceButton[] {
  const byIndex = new Map<number, SentButton>();
  for (const component of sent) {
    if (componentType(component) !== 'BUTTON') continue;
    const index = Number(component['index']);
    if (!Number.isInteger(index) || index < 0 || index >= defined.length) {
      throw badValue(`buttons: Button index ${plainText(component['index'])} is not one of the template's ${defined.length} buttons`);
    }
    const subType = stringAt(component, 'sub_type')?.toLowerCase();
    if (!subType) throw invalidParameter('Invalid parameter', "Parameter 'sub_type' is mandatory for component type 'button'");
    byIndex.set(index, { subType, parameter: objectsAt(component, 'parameters')[0] });
  }
  return defined.map((button, index) => fillButton(template, button, index, byIndex.get(index)));
}

function fillButton(template: Template, button: JsonObject, index: number, sent: SentButton | undefined): FaceButton {
  const type = componentType(button);
  const text = stringAt(button, 'text') ?? '';
  if (template.category === 'AUTHENTICATION') {
    return codeButton(button, requireText(sent, 'Url', index, 'text'));
  }
  if (sent) checkSubType(type, sent.subType, index);
  switch (type) {
    case 'QUICK_REPLY':
      return { type: 'quick_reply', text, payload: payloadOf(sent) ?? text };
    case 'URL':
      return { type: 'url', text, url: fillUrl(stringAt(button, 'url') ?? '', sent, index) };
    case 'PHONE_NUMBER':
      return { type: 'phone_number', text, phoneNumber: stringAt(button, 'phone_number') ?? '' };
    case 'COPY_CODE': {
      const code = requireText(sent, 'CopyCode', index, 'coupon_code');
      if (lengthOf(code) > META_LIMITS.couponCode) throw badValue(`Coupon code length invalid. Min length: 1, Max length: ${META_LIMITS.couponCode}`);
      return { type: 'copy_code', text: text || 'Copy offer code', payload: code };
    }
    case 'FLOW': {
      const action = objectAt(sent?.parameter, 'action');
      return { type: 'flow', text, token: stringAt(action, 'flow_token') ?? 'unused', ...optionalData(objectAt(action, 'flow_action_data')) };
    }
    case 'CATALOG': {
      const product = stringAt(objectAt(sent?.parameter, 'action'), 'thumbnail_product_retailer_id') ?? 'sample-product';
      return { type: 'catalog', text: text || 'View catalogue', action: { parameters: { thumbnail_product_retailer_id: product } } };
    }
    case 'MPM':
      return { type: 'mpm', text: text || 'View items', action: requireProducts(objectAt(sent?.parameter, 'action'), index) };
    // What it shows stands in the header.
    case 'SPM':
      return { type: 'spm', text: text || 'View' };
    default:
      return { type: type.toLowerCase(), text: text || type.toLowerCase().replaceAll('_', ' ') };
  }
}

/** One tap and zero tap put the code into the app by themselves; where they cannot, the button copies it. */
function codeButton(button: JsonObject, payload: string): FaceButton {
  const otp = stringAt(button, 'otp_type')?.toUpperCase();
  if (otp === 'ONE_TAP') return { type: 'autofill', text: stringAt(button, 'autofill_text') ?? 'Autofill', payload };
  if (otp === 'ZERO_TAP') return { type: 'zero_tap', text: stringAt(button, 'text') ?? 'Copy code', payload };
  return { type: 'copy_code', text: stringAt(button, 'text') || 'Copy code', payload };
}

function optionalData(data: JsonObject | undefined): Pick<FaceButton, 'data'> {
  return data === undefined ? {} : { data };
}

function requireProducts(action: JsonObject | undefined, index: number): JsonObject {
  const sections = objectsAt(action, 'sections');
  const products = sections.flatMap((section) => objectsAt(section, 'product_items').flatMap((item) => stringAt(item, 'product_retailer_id') ?? []));
  if (action === undefined || products.length === 0) throw new GraphError(131008, { details: `buttons: Button at index ${index} of type Mpm requires a parameter` });
  if (sections.length > META_LIMITS.productSections || products.length > META_LIMITS.productItems) {
    throw badValue(`buttons: Button at index ${index} may show at most ${META_LIMITS.productItems} products in ${META_LIMITS.productSections} sections`);
  }
  return { sections };
}

function payloadOf(sent: SentButton | undefined): string | undefined {
  const payload = stringAt(sent?.parameter, 'payload');
  if (payload !== undefined && lengthOf(payload) > META_LIMITS.quickReplyPayload) {
    throw badValue(`Button payload length invalid. Min length: 1, Max length: ${META_LIMITS.quickReplyPayload}`);
  }
  return payload;
}

function fillUrl(url: string, sent: SentButton | undefined, index: number): string {
  const variable = variablesOf(url)[0];
  return variable === undefined ? url : fillVariables(url, new Map([[variable, requireText(sent, 'Url', index, 'text')]]));
}

function requireText(sent: SentButton | undefined, type: string, index: number, key: string): string {
  const value = stringAt(sent?.parameter, key);
  if (!value) throw new GraphError(131008, { details: `buttons: Button at index ${index} of type ${type} requires a parameter` });
  return value;
}

const SUB_TYPES: Readonly<Record<string, string>> = {
  quick_reply: 'QUICK_REPLY', url: 'URL', copy_code: 'COPY_CODE', flow: 'FLOW', catalog: 'CATALOG', mpm: 'MPM',
  order_details: 'ORDER_DETAILS', voice_call: 'VOICE_CALL', phone_number: 'PHONE_NUMBER',
};

function checkSubType(type: string, subType: string, index: number): void {
  if (SUB_TYPES[subType] === type) return;
  throw new GraphError(132012, { details: `buttons: Button at index ${index} has format mismatch, expected ${type}, received ${subType.toUpperCase()}` });
}
