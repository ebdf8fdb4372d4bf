import { displayNumber } from '../../world/wa-id.ts';
import type { BusinessNumber } from '../../world/entities.ts';
import type { JsonObject } from '../../world/json.ts';
import type { World } from '../../world/world.ts';
import { THROUGHPUT } from '../limits.ts';

/** Members shown when a number is read without naming fields. */
export const NUMBER_DEFAULT_FIELDS = [
  'verified_name', 'code_verification_status', 'display_phone_number', 'quality_rating', 'platform_type', 'throughput',
  'last_onboarded_time', 'webhook_configuration', 'id',
] as const;

/** Everything the Graph API tells about a number. */
export function numberView(world: World, number: BusinessNumber): JsonObject {
  const isConnected = number.status === 'CONNECTED';
  const canSend = isConnected ? 'AVAILABLE' : 'BLOCKED';
  return {
    id: number.id,
    display_phone_number: number.displayPhoneNumber || displayNumber(number.digits),
    verified_name: number.verifiedName,
    quality_rating: number.qualityRating,
    quality_score: { score: number.qualityRating },
    code_verification_status: number.status === 'UNVERIFIED' || number.status === 'PENDING' ? 'NOT_VERIFIED' : 'VERIFIED',
    platform_type: isConnected ? 'CLOUD_API' : 'NOT_APPLICABLE',
    throughput: { level: number.throughputPerSecond >= THROUGHPUT.HIGH ? 'HIGH' : 'STANDARD' },
    name_status: 'APPROVED',
    new_name_status: 'NONE',
    status: number.status,
    account_mode: number.allowedRecipients.length > 0 ? 'SANDBOX' : 'LIVE',
    is_official_business_account: false,
    is_pin_enabled: number.pin !== '',
    is_on_biz_app: false,
    last_onboarded_time: new Date(number.lastOnboardedAt).toISOString().replace('.000Z', '+0000'),
    messaging_limit_tier: number.messagingLimitTier,
    whatsapp_business_manager_messaging_limit: number.messagingLimitTier,
    webhook_configuration: webhookConfiguration(world, number),
    health_status: {
      can_send_message: canSend,
      entities: [
        {
          entity_type: 'PHONE_NUMBER', id: number.id, can_send_message: canSend,
          ...(isConnected ? {} : { errors: [{ error_code: 141000, error_description: `The phone number is ${number.status}.`, possible_solution: 'Register the phone number.' }] }),
        },
        { entity_type: 'WABA', id: number.wabaId, can_send_message: 'AVAILABLE' },
      ],
    },
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
