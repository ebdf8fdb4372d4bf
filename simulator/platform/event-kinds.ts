import type { Template } from '../graph/templates/template.ts';
import type { BusinessNumber, Customer, Waba } from '../world/entities.ts';
import type { JsonObject } from '../world/json.ts';

/** What an event is about; whatever the caller did not name is filled with the first one there is. */
export interface EventScene {
  waba: Waba;
  number: BusinessNumber;
  template: Template;
  customer: Customer;
  /** Simulated seconds. */
  now: number;
}

/** A webhook of the platform that can be fired by name, with a value as the platform would send it. */
export interface EventKind {
  field: string;
  about: string;
  value: (scene: EventScene) => JsonObject;
}

/** Every webhook field and event of the platform's reference besides messages and statuses. */
export const EVENT_KINDS: Readonly<Record<string, EventKind>> = {
  ...templateEvents(),
  ...numberEvents(),
  ...accountEvents(),
  ...customerEvents(),
};

function templateEvents(): Record<string, EventKind> {
  const about = ({ template }: EventScene): JsonObject => ({
    message_template_id: Number(template.id), message_template_name: template.name, message_template_language: template.language.replace('_', '-'),
  });
  const status = (event: string, words: string, more: (scene: EventScene) => JsonObject = () => ({})): EventKind => ({
    field: 'message_template_status_update', about: words,
    value: (scene) => ({ event, ...about(scene), reason: 'NONE', message_template_category: scene.template.category, ...more(scene) }),
  });
  return {
    'template.approved': status('APPROVED', 'A template was approved.'),
    'template.rejected': status('REJECTED', 'A template was rejected, with the reason.', () => ({ reason: 'INCORRECT_CATEGORY', rejection_info: { reason: 'The text is marketing.', recommendation: 'Choose the category MARKETING.' } })),
    'template.paused': status('PAUSED', 'A template was paused for low quality.', () => ({ other_info: { title: 'FIRST_PAUSE', description: 'Paused for 3 hours because of low quality.' } })),
    'template.disabled': status('DISABLED', 'A template was disabled for good.', ({ now }) => ({ disable_info: { disable_date: now } })),
    'template.reinstated': status('REINSTATED', 'A paused template may be sent again.', () => ({ other_info: { title: 'UNPAUSE', description: 'The pause is over.' } })),
    'template.flagged': status('FLAGGED', 'A template will be disabled unless its quality gets better.'),
    'template.in_appeal': status('IN_APPEAL', 'A decision about a template is being looked at again.'),
    'template.limit_exceeded': status('LIMIT_EXCEEDED', 'The account has too many templates.'),
    'template.locked': status('LOCKED', 'A template cannot be edited.'),
    'template.archived': status('ARCHIVED', 'A template that nobody used was archived.'),
    'template.pending_deletion': status('PENDING_DELETION', 'A template is being deleted.'),
    'template.quality': { field: 'message_template_quality_update', about: 'The quality of a template changed.', value: (scene) => ({ previous_quality_score: 'GREEN', new_quality_score: 'YELLOW', ...about(scene) }) },
    'template.category_impending': { field: 'template_category_update', about: 'A template will change its category in 24 hours.', value: (scene) => ({ ...about(scene), new_category: scene.template.category, correct_category: 'MARKETING', category_update_timestamp: scene.now + 86_400 }) },
    'template.category': { field: 'template_category_update', about: 'A template changed its category.', value: (scene) => ({ ...about(scene), previous_category: scene.template.category, new_category: 'MARKETING' }) },
    'template.correct_category': { field: 'template_correct_category_detection', about: 'The platform thinks that a template belongs to another category.', value: (scene) => ({ ...about(scene), category: scene.template.category, correct_category: 'MARKETING' }) },
    'template.components': { field: 'message_template_components_update', about: 'A template says something else now.', value: (scene) => ({ ...about(scene), message_template_element: 'Hello {{1}}, your order is here.', message_template_footer: 'Thank you' }) },
  };
}

function numberEvents(): Record<string, EventKind> {
  const shown = ({ number }: EventScene): JsonObject => ({ display_phone_number: number.digits });
  const quality = (event: string, words: string): EventKind => ({ field: 'phone_number_quality_update', about: words, value: (scene) => ({ ...shown(scene), event, max_daily_conversations_per_business: 'TIER_10K' }) });
  const name = (decision: string, words: string, reason: string | null): EventKind => ({
    field: 'phone_number_name_update', about: words, value: (scene) => ({ ...shown(scene), decision, requested_verified_name: scene.number.verifiedName, rejection_reason: reason }),
  });
  const pin = (event: string, words: string): EventKind => ({ field: 'security', about: words, value: (scene) => ({ ...shown(scene), event, requester: '122000000000000' }) });
  return {
    'number.onboarding': quality('ONBOARDING', 'A number was registered.'),
    'number.throughput_upgrade': quality('THROUGHPUT_UPGRADE', 'A number may send 1,000 messages per second.'),
    'number.flagged': quality('FLAGGED', 'The quality of a number is low (older event).'),
    'number.unflagged': quality('UNFLAGGED', 'The quality of a number is good again (older event).'),
    'number.upgrade': quality('UPGRADE', 'A number may write to more people a day (older event).'),
    'number.downgrade': quality('DOWNGRADE', 'A number may write to fewer people a day (older event).'),
    'number.name_approved': name('APPROVED', 'The display name was approved.', null),
    'number.name_deferred': name('DEFERRED', 'The decision about the display name takes longer.', null),
    'number.name_rejected': name('REJECTED', 'The display name was rejected.', 'NAME_FORMAT_UNACCEPTABLE'),
    'number.username': { field: 'business_username_updates', about: 'The user name of a number was decided.', value: (scene) => ({ ...shown(scene), username: scene.number.username ?? 'corner.shop', status: 'approved' }) },
    'number.username_update': { field: 'phone_number_username_update', about: 'The user name of a number was decided (name of the field since 2026).', value: (scene) => ({ ...shown(scene), username: scene.number.username ?? 'corner.shop', status: 'approved' }) },
    'number.settings': { field: 'account_settings_update', about: 'A setting of a number changed.', value: ({ number, now }) => ({ messaging_product: 'whatsapp', timestamp: String(now), type: 'phone_number_settings', phone_number_settings: { phone_number_id: number.id, calling: { status: 'ENABLED' } } }) },
    'security.pin_changed': pin('PIN_CHANGED', 'The two-step PIN was changed.'),
    'security.pin_reset_request': pin('PIN_RESET_REQUEST', 'Somebody asked to switch the two-step PIN off.'),
    'security.pin_reset_success': pin('PIN_RESET_SUCCESS', 'The two-step PIN was switched off.'),
  };
}

function accountEvents(): Record<string, EventKind> {
  const update = (event: string, words: string, more: (scene: EventScene) => JsonObject = () => ({})): EventKind => ({ field: 'account_update', about: words, value: (scene) => ({ event, ...more(scene) }) });
  const review = (decision: string, words: string): EventKind => ({ field: 'account_review_update', about: words, value: () => ({ decision }) });
  return {
    'account.restricted': update('ACCOUNT_RESTRICTION', 'The account may not start conversations for a while.', ({ now }) => ({ restriction_info: [{ restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING', expiration: now + 604_800 }] })),
    'account.violation': update('ACCOUNT_VIOLATION', 'The account broke a rule.', () => ({ violation_info: { violation_type: 'SPAM' } })),
    'account.disabled': update('DISABLED_UPDATE', 'The account was disabled.', () => ({ ban_info: { waba_ban_state: 'DISABLE', waba_ban_date: 'November 21, 2026' } })),
    'account.reinstated': update('DISABLED_UPDATE', 'The account works again.', () => ({ ban_info: { waba_ban_state: 'REINSTATE', waba_ban_date: 'November 21, 2026' } })),
    'account.deleted': update('ACCOUNT_DELETED', 'The account was deleted.'),
    'account.verified': update('VERIFIED_ACCOUNT', 'The business was verified.'),
    'account.partner_added': update('PARTNER_ADDED', 'A partner got access.', ({ waba }) => ({ waba_info: { waba_id: waba.id, owner_business_id: waba.portfolioId } })),
    'account.partner_removed': update('PARTNER_REMOVED', 'A partner lost access.', ({ waba }) => ({ waba_info: { waba_id: waba.id, owner_business_id: waba.portfolioId } })),
    'account.volume_tier': update('VOLUME_BASED_PRICING_TIER_UPDATE', 'Messages of a category became cheaper.', ({ now }) => ({ volume_tier_info: { tier_update_time: now, pricing_category: 'UTILITY', tier: '750001:5000000', effective_month: '2026-11', region: 'Germany' } })),
    'account.country': update('BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE', 'The business moved to another country.', () => ({ country: 'DE' })),
    'account.auth_international': update('AUTH_INTL_PRICE_ELIGIBILITY_UPDATE', 'International authentication prices apply from a day on.', ({ now }) => ({ auth_international_rate_eligibility: { start_time: now, exception_countries: [{ country_code: 'IN', start_time: now }] } })),
    'account.review_approved': review('APPROVED', 'The review of the account ended well.'),
    'account.review_rejected': review('REJECTED', 'The review of the account ended badly.'),
    'account.alert': { field: 'account_alerts', about: 'Something about the account wants attention.', value: ({ waba }) => ({ entity_type: 'WABA', entity_id: waba.id, alert_info: { alert_severity: 'WARNING', alert_status: 'ACTIVE', alert_type: 'OBA_APPROVED', alert_description: 'Please look at the account.' } }) },
    'account.capability': { field: 'business_capability_update', about: 'The messaging limit of the business changed.', value: () => ({ max_daily_conversations_per_business: 'TIER_10K', max_phone_numbers_per_business: 20 }) },
    'account.ad_account_linked': update('AD_ACCOUNT_LINKED', 'An ad account was linked.', ({ waba }) => ({ waba_info: { waba_id: waba.id, ad_account_linked: '1200000000000001' } })),
    'account.marketing_terms': update('MM_LITE_TERMS_SIGNED', 'The terms of the marketing messages API were accepted.', ({ waba }) => ({ waba_info: { waba_id: waba.id, owner_business_id: waba.portfolioId } })),
    'account.review_pending': review('PENDING', 'The account is under review.'),
    'account.payment_configuration': { field: 'payment_configuration_update', about: 'Customers can or cannot pay in the chat any more.', value: ({ now }) => ({ configuration_name: 'main', provider_name: 'upi', provider_mid: 'mid_1', status: 'ACTIVE', created_timestamp: now, updated_timestamp: now }) },
    'account.partner_solution': { field: 'partner_solutions', about: 'Something about a solution shared with a partner changed.', value: () => ({ event: 'SOLUTION_UPDATED', solution_id: '120210000000000077', solution_status: 'ACTIVE' }) },
    'account.flow_status': { field: 'flows', about: 'The endpoint of a form answers badly.', value: ({ now }) => ({ event: 'ENDPOINT_AVAILABILITY', message: 'The endpoint availability is below 90%', flow_id: '123456789012345', alert_state: 'ACTIVATED', availability: 75, threshold: 90, timestamp: now }) },
    'account.unknown': { field: 'a_field_of_tomorrow', about: 'A field that nobody knows yet: it has to be answered with 200 and kept.', value: ({ now }) => ({ surprise: true, timestamp: now }) },
  };
}

function customerEvents(): Record<string, EventKind> {
  const framed = ({ number }: EventScene, parts: JsonObject): JsonObject => ({ messaging_product: 'whatsapp', metadata: { display_phone_number: number.digits, phone_number_id: number.id }, ...parts });
  const contacts = ({ customer }: EventScene): JsonObject[] => [{ profile: { name: customer.name }, ...(customer.waId ? { wa_id: customer.waId } : {}), user_id: customer.userId }];
  return {
    'customer.stops_marketing': { field: 'user_preferences', about: 'A customer wants no more marketing (`PUT customers` also remembers it).', value: (scene) => framed(scene, { contacts: contacts(scene), user_preferences: [{ ...(scene.customer.waId ? { wa_id: scene.customer.waId } : {}), detail: 'User requested to stop marketing messages', category: 'marketing_messages', value: 'stop', timestamp: scene.now }] }) },
    'customer.resumes_marketing': { field: 'user_preferences', about: 'A customer wants marketing again.', value: (scene) => framed(scene, { contacts: contacts(scene), user_preferences: [{ ...(scene.customer.waId ? { wa_id: scene.customer.waId } : {}), detail: 'User requested to resume marketing messages', category: 'marketing_messages', value: 'resume', timestamp: scene.now }] }) },
    'customer.new_user_id': { field: 'user_id_update', about: 'A customer has another business-scoped user id (`POST customers/{key}/number` does it in earnest).', value: (scene) => framed(scene, { contacts: contacts(scene), user_id_update: [{ ...(scene.customer.waId ? { wa_id: scene.customer.waId } : {}), detail: 'The user changed the phone number.', user_id: { previous: scene.customer.userId, current: `${scene.customer.userId}9` }, timestamp: scene.now }] }) },
    'customer.automatic_event': { field: 'automatic_events', about: 'The platform takes what was said for a lead or a purchase.', value: (scene) => framed(scene, { automatic_events: [{ id: `wamid.event${scene.now}`, event_name: 'LeadSubmitted', timestamp: scene.now, ctwa_clid: 'sample-click' }] }) },
    'call.incoming': { field: 'calls', about: 'A customer calls the number.', value: (scene) => framed(scene, { contacts: contacts(scene), calls: [{ id: `wacid.${scene.now}`, from: scene.customer.waId ?? '', to: scene.number.digits, event: 'connect', timestamp: String(scene.now), direction: 'USER_INITIATED', session: { sdp_type: 'offer', sdp: 'v=0' } }] }) },
    'call.ended': { field: 'calls', about: 'A call is over, or was never answered.', value: (scene) => framed(scene, { contacts: contacts(scene), calls: [{ id: `wacid.${scene.now}`, from: scene.customer.waId ?? '', to: scene.number.digits, event: 'terminate', timestamp: String(scene.now), direction: 'USER_INITIATED', status: 'FAILED' }] }) },
    'group.created': { field: 'group_lifecycle_update', about: 'A group of the number was created.', value: (scene) => framed(scene, { groups: [{ timestamp: String(scene.now), group_id: 'sample-group', type: 'group_create', request_id: 'sample-request', subject: 'Garden club', invite_link: 'https://chat.whatsapp.com/sample' }] }) },
    'group.joined': { field: 'group_participants_update', about: 'A customer joined a group of the number.', value: (scene) => framed(scene, { groups: [{ timestamp: String(scene.now), group_id: 'sample-group', type: 'group_participants_add', reason: 'invite_link', added_participants: [{ ...(scene.customer.waId ? { wa_id: scene.customer.waId } : {}), user_id: scene.customer.userId }] }] }) },
    'messages.handover': { field: 'messaging_handovers', about: 'Another app took the conversation over.', value: (scene) => framed(scene, { contacts: contacts(scene), control_passed: { previous_owner_app_id: '100000000000001', new_owner_app_id: '100000000000002' } }) },
    'coexistence.contacts': { field: 'smb_app_state_sync', about: 'The phone app hands over its address book.', value: (scene) => framed(scene, { state_sync: [{ type: 'contact', contact: { full_name: scene.customer.name, first_name: scene.customer.name, phone_number: scene.customer.waId ?? '' }, action: 'add', metadata: { timestamp: String(scene.now) } }] }) },
    'coexistence.history': { field: 'history', about: 'The phone app hands over old messages.', value: (scene) => framed(scene, { history: [{ metadata: { phase: 0, chunk_order: 1, progress: 100 }, threads: [{ id: scene.customer.waId ?? '', messages: [{ from: scene.customer.waId ?? '', id: `wamid.old${scene.now}`, timestamp: String(scene.now - 86_400), type: 'text', text: { body: 'An old message' }, history_context: { status: 'READ' } }] }] }] }) },
    'number.account_error': { field: 'messages', about: 'An error of the account in place of messages.', value: (scene) => framed(scene, { errors: [{ code: 131031, title: 'Account has been locked', message: 'Account has been locked', error_data: { details: 'Business Account locked.' }, href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/' }] }) },
    'messages.foreign_status': { field: 'messages', about: 'The status of a message that another program or the phone app has sent.', value: (scene) => framed(scene, { statuses: [{ id: `wamid.foreign${scene.now}`, status: 'delivered', timestamp: String(scene.now), recipient_id: scene.customer.waId ?? '' }] }) },
    'messages.standby': { field: 'standby', about: 'A copy of a message while another app has the conversation.', value: (scene) => framed(scene, { contacts: contacts(scene), messages: [{ from: scene.customer.waId ?? '', id: `wamid.standby${scene.now}`, timestamp: String(scene.now), type: 'text', text: { body: 'For the other app' } }] }) },
  };
}
