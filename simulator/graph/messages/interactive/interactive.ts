import { isObject, type JsonObject } from '../../../world/json.ts';
import { badValue, invalidParameter } from '../../graph-error.ts';
import { META_LIMITS } from '../../limits.ts';
import type { ContentContext, ContentRule } from '../content-rule.ts';
import { carousel, catalogueLink, productList, singleProduct } from './catalogue.ts';
import { checkBody, checkFooter, checkHeader, type InteractivePart } from './interactive-part.ts';
import { flowButton, linkButton } from './link-and-flow.ts';
import { optionList } from './option-list.ts';
import { orderDetails, orderStatus } from './payment.ts';
import { replyButtons } from './reply-buttons.ts';
import { addressRequest, callPermissionRequest, contactRequest, locationRequest } from './requests.ts';

interface InteractiveType {
  check: InteractivePart;
  headers: readonly string[];
  bodyMax?: number;
  isBodyOptional?: boolean;
}

const ANY_HEADER = ['text', 'image', 'video', 'document'];

const TYPES: ReadonlyMap<string, InteractiveType> = new Map<string, InteractiveType>([
  ['button', { check: replyButtons, headers: ANY_HEADER }],
  ['list', { check: optionList, headers: ['text'], bodyMax: META_LIMITS.listBody }],
  ['cta_url', { check: linkButton, headers: ANY_HEADER }],
  ['flow', { check: flowButton, headers: ANY_HEADER }],
  ['location_request_message', { check: locationRequest, headers: [] }],
  ['address_message', { check: addressRequest, headers: ['text'] }],
  ['request_contact_info', { check: contactRequest, headers: [] }],
  ['product', { check: singleProduct, headers: [], isBodyOptional: true }],
  ['product_list', { check: productList, headers: ['text'] }],
  ['catalog_message', { check: catalogueLink, headers: [] }],
  ['carousel', { check: carousel, headers: [] }],
  ['order_details', { check: orderDetails, headers: ['image', 'document'] }],
  ['order_status', { check: orderStatus, headers: [] }],
  ['call_permission_request', { check: callPermissionRequest, headers: [] }],
]);

/** Every interactive message: the common parts, then what its type adds. */
export const interactiveRule: ContentRule = (interactive, context) => {
  const name = interactive['type'];
  if (typeof name !== 'string') throw invalidParameter("The parameter interactive['type'] is required.");
  const type = TYPES.get(name);
  if (!type) throw badValue(`Interactive type ${name} is not supported. Supported types: ${[...TYPES.keys()].join(', ')}`);
  const links = checkParts(interactive, type, context);
  return { payload: interactive, category: 'service', ...(links.length > 0 ? { links } : {}) };
};

function checkParts(interactive: JsonObject, type: InteractiveType, context: ContentContext): string[] {
  checkBody(interactive, type.bodyMax ?? META_LIMITS.interactiveBody, !type.isBodyOptional);
  const action = interactive['action'];
  if (!isObject(action)) throw invalidParameter("The parameter interactive['action'] is required.");
  const links = type.headers.length > 0 ? checkHeader(interactive, type.headers, context) : [];
  checkFooter(interactive);
  type.check(interactive, action, context);
  return links;
}
