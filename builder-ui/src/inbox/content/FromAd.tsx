import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Referral } from '../../../../schemas/generated/types.ts';

/** The ad or post that led the customer here. Its picture is not fetched: that would tell the ad's host who reads along. */
export function FromAd({ referral: { headline, body, source_id: id, source_url: url, source_type: type } }: { referral: Referral }) {
  const { t } = useTranslation('inbox');
  const { t: m } = useTranslation('messages');
  return (
    <div className="mb-1.5 flex items-start gap-2 rounded-control border border-line bg-slate-2 px-2.5 py-2 text-xs" data-card="ad">
      <Megaphone size={14} className="mt-px shrink-0 text-faint" aria-hidden />
      <span className="min-w-0">
        <span className="block text-2xs text-muted">{type === 'post' ? m('ad.post') : t('ad.label')}</span>
        <b className="block break-words" dir="auto">{headline ?? id ?? ''}</b>
        {body ? <span className="block break-words text-muted" dir="auto">{body}</span> : null}
        {url !== undefined && /^https?:\/\//.test(url) ? <a href={url} target="_blank" rel="noreferrer noopener" className="break-all text-accent-ink hover:underline" dir="ltr">{url}</a> : null}
      </span>
    </div>
  );
}
