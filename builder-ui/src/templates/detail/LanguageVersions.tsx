import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TemplateView } from '../../../../schemas/generated/types.ts';
import { cx } from '../../ui/cx.ts';
import { languageName } from '../language-name.ts';
import { TemplateBubble } from '../preview/TemplateBubble.tsx';
import { QualityBadge, StatusBadge } from '../StatusBadge.tsx';

/** One name in all its languages, side by side. */
export function LanguageVersions({ languages, current }: { languages: ReadonlyArray<TemplateView>; current: string }) {
  const { t, i18n } = useTranslation('templates');
  return (
    <ul className="flex gap-4 overflow-x-auto pb-1">
      {languages.toSorted((one, other) => Number(other.id === current) - Number(one.id === current)).map((template) => (
        <li key={template.id} className="flex w-[340px] max-w-full shrink-0 flex-col gap-2">
          <div className="flex items-center gap-2">
            <Link to="/templates/$templateId" params={{ templateId: template.id }} aria-current={template.id === current ? 'page' : undefined} className={cx('min-w-0 truncate rounded-sm text-xs hover:underline', template.id === current ? 'font-semibold' : 'text-muted')}>
              {languageName(template.language, i18n.language)}
            </Link>
            <span className="font-mono text-2xs text-faint">{template.language}</span>
            <span className="ms-auto flex gap-1.5">{template.quality && template.quality !== 'UNKNOWN' ? <QualityBadge quality={template.quality} /> : null}<StatusBadge status={template.status} /></span>
          </div>
          <figure aria-label={t('preview.of', { language: languageName(template.language, i18n.language) })} className={cx('flex-1 rounded-dialog border bg-slate-3 p-3', template.id === current ? 'border-accent' : 'border-line-strong')}>
            <TemplateBubble components={template.components as ReadonlyArray<Record<string, unknown>>} category={template.category} />
          </figure>
        </li>
      ))}
    </ul>
  );
}
