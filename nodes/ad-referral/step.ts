import type { AdReferralParams, Referral } from '../../schemas/generated/types.ts';
import type { FlowValue, TriggerContext, TriggerStep } from '../contract.ts';
import { admits } from '../shared/trigger-filter.ts';

const adReferral: TriggerStep<AdReferralParams> = {
  rank: 0,
  on(ctx, params, event) {
    const referral = event.kind === 'inbound' ? event.message.referral : undefined;
    if (referral === undefined || !isMeant(ctx, params, referral)) return { do: 'ignore' };
    const ad = adOf(referral);
    return admits(ctx, params, { ad }) ? { do: 'start', variables: { ad }, detail: { source: referral.source_id ?? '' } } : { do: 'ignore' };
  },
};

function isMeant(ctx: TriggerContext, { sources = [], headline, kind = 'any' }: AdReferralParams, referral: Referral): boolean {
  const isSource = sources.length === 0 || sources.includes(referral.source_id ?? '');
  const isHeadline = headline === undefined || ctx.fold(referral.headline ?? '').includes(ctx.fold(headline));
  return isSource && isHeadline && (kind === 'any' || kind === referral.source_type);
}

/** What a flow keeps of the ad: only what was told of it. */
function adOf({ source_id: id, source_type: kind, source_url: url, headline, body: text, ctwa_clid: clickId }: Referral): { [part: string]: FlowValue } {
  return Object.fromEntries(Object.entries({ id, kind, url, headline, text, clickId }).filter((part): part is [string, string] => typeof part[1] === 'string'));
}

export default adReferral;
