import { displayNumber } from '../../world/wa-id.ts';
import type { BusinessNumber } from '../../world/entities.ts';
import type { JsonObject } from '../../world/json.ts';
import type { NodeType } from '../field-list.ts';
import type { World } from '../../world/world.ts';
import { THROUGHPUT } from '../limits.ts';
import { numberHealth } from './health.ts';

/** Members shown when a number is read without naming fields. */
export const NUMBER_DEFAULT_FIELDS = [
  'verified_name', 'code_verification_status', 'display_phone_number', 'quality_rating', 'platform_type', 'throughput',
  'last_onboarded_time', 'webhook_configuration', 'id',
] as const;

/** Fields that a number may have besides. */
export const NUMBER_NODE: NodeType = {
  name: 'WhatsAppBusinessPhoneNumber',
  optional: ['username', 'certificate', 'new_certificate', 'conversational_automation', 'eligibility_for_api_business_global_search', 'search_visibility', 'host_platform', 'country_dial_code', 'is_preverified_number', 'official_business_account', 'last_onboarded_time', 'unified_cert_status', 'whatsapp_commerce_settings'],
};

/** Everything the Graph API tells about a number. */
export function numberView(world: World, number: BusinessNumber): JsonObject {
  const isRegistered = number.status !== 'UNVERIFIED' && number.status !== 'PENDING' && number.status !== 'DISCONNECTED';
  const { tier } = world.portfolioOf(number.wabaId);
  return {
    id: number.id,
    display_phone_number: number.displayPhoneNumber || displayNumber(number.digits),
    verified_name: number.verifiedName,
    quality_rating: number.qualityRating,
    quality_score: { score: number.qualityRating },
    code_verification_status: number.status === 'UNVERIFIED' || number.status === 'PENDING' ? 'NOT_VERIFIED' : 'VERIFIED',
    platform_type: isRegistered ? 'CLOUD_API' : 'NOT_APPLICABLE',
    throughput: { level: number.throughputPerSecond >= THROUGHPUT.HIGH ? 'HIGH' : 'STANDARD' },
    name_status: number.nameStatus ?? 'APPROVED',
    new_name_status: 'NONE',
    status: number.status,
    account_mode: number.allowedRecipients.length > 0 ? 'SANDBOX' : 'LIVE',
    is_official_business_account: false,
    is_pin_enabled: number.pin !== '',
    is_on_biz_app: number.isOnBizApp ?? false,
    ...(isRegistered ? { last_onboarded_time: new Date(number.lastOnboardedAt).toISOString().replace(/\.\d{3}Z$/, '+0000') } : {}),
    messaging_limit_tier: tier,
    whatsapp_business_manager_messaging_limit: tier,
    ...(number.automation === undefined ? {} : { conversational_automation: { ...number.automation, id: number.id } }),
    ...(number.username === undefined ? {} : { username: number.username }),
    webhook_configuration: webhookConfiguration(world, number),
    health_status: numberHealth(world, number),
  };
}

function webhookConfiguration(world: World, number: BusinessNumber): JsonObject {
  const subscriptions = world.wabas.get(number.wabaId)?.subscriptions ?? {};
  const [appId, override] = Object.entries(subscriptions)[0] ?? [];
  const app = appId === undefined ? undefined : world.apps.get(appId);
  return {
    ...(number.override ? { phone_number: number.override.url } : {}),
    ...(override ? { whatsapp_business_account: override.url } : {}),
    ...(app?.url ? { application: app.url } : {}),
  };
}
