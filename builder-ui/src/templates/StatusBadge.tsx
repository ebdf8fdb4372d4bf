import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '../ui/Badge.tsx';

const tones: Readonly<Record<string, BadgeTone>> = { APPROVED: 'green', PENDING: 'amber', IN_APPEAL: 'amber', PAUSED: 'amber', REJECTED: 'red', DISABLED: 'red', LIMIT_EXCEEDED: 'red', PENDING_DELETION: 'red' };
const qualities: Readonly<Record<string, BadgeTone>> = { GREEN: 'green', YELLOW: 'amber', RED: 'red' };

/** What WhatsApp says of a template, in words. */
export function StatusBadge({ status }: { status: string }) {
  const { t } = useTranslation('templates');
  return <Badge dot tone={tones[status] ?? 'neutral'}>{t(`status.${status}`, { defaultValue: status })}</Badge>;
}

/** How people take a template; nothing while WhatsApp does not know. */
export function QualityBadge({ quality }: { quality: string | undefined }) {
  const { t } = useTranslation('templates');
  const tone = quality === undefined ? undefined : qualities[quality];
  return tone === undefined ? <span className="text-faint">–</span> : <Badge tone={tone}>{t(`quality.${quality}`)}</Badge>;
}
