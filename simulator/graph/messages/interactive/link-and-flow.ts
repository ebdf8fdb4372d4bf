import { isObject } from '../../../world/json.ts';
import { badValue } from '../../graph-error.ts';
import { META_LIMITS } from '../../limits.ts';
import { isWebAddress, missing, requireLength } from '../checks.ts';
import { requireActionName, requireParameters, type InteractivePart } from './interactive-part.ts';

/** One button that opens an address. */
export const linkButton: InteractivePart = (_interactive, action) => {
  requireActionName(action, 'cta_url');
  const parameters = requireParameters(action);
  requireLength(parameters['display_text'], 'Display text', META_LIMITS.ctaDisplayText);
  if (!isWebAddress(parameters['url'])) throw badValue('The url of a cta_url button must be a valid URL');
};

/** A button that opens a form. */
export const flowButton: InteractivePart = (_interactive, action) => {
  requireActionName(action, 'flow');
  const parameters = requireParameters(action);
  if (parameters['flow_message_version'] !== '3') throw badValue('flow_message_version must be 3');
  const hasId = parameters['flow_id'] !== undefined;
  const hasName = parameters['flow_name'] !== undefined;
  if (!hasId && !hasName) throw missing('Either flow_id or flow_name is required');
  if (hasId && hasName) throw badValue('Only one of flow_id and flow_name may be given');
  if (typeof parameters['flow_cta'] !== 'string' || parameters['flow_cta'] === '') throw missing('flow_cta is required');
  const mode = parameters['mode'] ?? 'published';
  if (mode !== 'published' && mode !== 'draft') throw badValue('mode must be one of draft, published');
  const flowAction = parameters['flow_action'] ?? 'navigate';
  if (flowAction !== 'navigate' && flowAction !== 'data_exchange') throw badValue('flow_action must be one of navigate, data_exchange');
  const payload = parameters['flow_action_payload'];
  if (payload === undefined) return;
  if (!isObject(payload) || typeof payload['screen'] !== 'string') throw missing("flow_action_payload['screen'] is required");
  const data = payload['data'];
  if (data !== undefined && (!isObject(data) || Object.keys(data).length === 0)) {
    throw badValue("flow_action_payload['data'] must be a non-empty object");
  }
};
