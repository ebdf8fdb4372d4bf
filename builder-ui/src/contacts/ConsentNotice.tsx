import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ContactBody } from '../../../schemas/generated/types.ts';
import { usePermission } from '../app/session.ts';
import { Notice } from '../ui/Notice.tsx';

/** What the person must not be sent, since when, and by what that is known; nothing for who may be written to. */
export function ConsentNotice({ contact: { optedOutAt, optedOutBy, blockedAt } }: { contact: Pick<ContactBody, 'optedOutAt' | 'optedOutBy' | 'blockedAt'> }) {
  const { t, i18n } = useTranslation('consent');
  const maySeeFlows = usePermission('flows.read');
  const date = (iso: string) => new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(Date.parse(iso));
  const flowId = maySeeFlows ? optedOutBy?.flowId : undefined;
  return (
    <>
      {blockedAt ? <Notice tone="red" title={t('blocked', { date: date(blockedAt) })}>{t('blockedMeans')}</Notice> : null}
      {optedOutAt ? (
        <Notice tone="amber" title={t('optedOut', { date: date(optedOutAt) })}>
          {optedOutBy ? <p>{t(`by.${optedOutBy.kind}`)}{flowId ? <> <Link to="/flows/$flowId" params={{ flowId }} className="underline">{t('openFlow')}</Link></> : null}</p> : null}
          <p>{t('optedOutMeans')}</p>
        </Notice>
      ) : null}
    </>
  );
}
