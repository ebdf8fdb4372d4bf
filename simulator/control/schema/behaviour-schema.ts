import { about, count, flag, nonNegative } from './parts.ts';

const ms = (description: string) => about(nonNegative, `${description} Milliseconds.`);

/** Every setting of the behaviour; all of them may be left out. Kept beside the type by a test. */
export const behaviourSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    ladder: {
      type: 'object', additionalProperties: false,
      properties: { sentMs: ms('From acceptance to `sent`.'), deliveredMs: ms('From acceptance to `delivered`.'), readMs: ms('From delivery to `read`, for those who read by themselves.') },
    },
    autoRead: about(flag, 'Customers read by themselves unless their own setting says otherwise.'),
    skipDelivered: about(flag, 'Leaves `delivered` out when a message is read by itself.'),
    windowCheck: about({ enum: ['later', 'atOnce', 'off'] }, 'Free-form text outside the window: accepted and failed later (as on the platform), refused at once, or not checked.'),
    throughputLimit: about(flag, 'Messages per second of a number (130429).'),
    pairLimit: about(flag, '45 at once, then one in 6 seconds to one person (131056).'),
    messagingLimit: about(flag, 'People a portfolio may write to first within 24 hours (131048).'),
    tierUpgrades: about(flag, 'Raises that limit 6 hours after half of it was used.'),
    managementLimit: about(flag, '5,000 management calls an hour for an app and account (80007).'),
    refuseUsMarketing: about(flag, 'Marketing to the United States fails with 131049.'),
    statusBeforeResponse: about(flag, '`sent` is delivered before the send is answered.'),
    batchWindowMs: ms('Statuses of this time travel in one webhook.'),
    latencyMs: ms('Added to every answer of the Graph API.'),
    webhook: {
      type: 'object', additionalProperties: false,
      properties: {
        timeoutMs: ms('An answer that takes longer counts as a failure.'),
        retryDelaysMs: about({ type: 'array', items: nonNegative }, 'Simulated waits before the second, third ... attempt; the last one repeats.'),
        retryHorizonMs: ms('Simulated time after which a webhook is given up.'), concurrency: about(count, 'Requests to one address at the same time.'),
      },
    },
    templateReview: {
      type: 'object', additionalProperties: false,
      properties: { decision: { enum: ['approve', 'reject', 'manual'] }, delayMs: ms('Time that a review takes.'), recategorise: about(flag, 'Reviewers move UTILITY to MARKETING.') },
    },
    fetchLinks: about(flag, 'Media given by link are fetched; what cannot be had fails with 131053.'),
    holdTemplates: about(flag, 'Template messages are held until `act` releases or drops them.'),
  },
} as const;
