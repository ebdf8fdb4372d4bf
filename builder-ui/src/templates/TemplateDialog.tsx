import { ExternalLink, Phone, Reply } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TemplateView } from '../../../schemas/generated/types.ts';
import { arrayAt, textAt } from '../inbox/read-content.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';

const icons: Record<string, typeof Reply> = { URL: ExternalLink, PHONE_NUMBER: Phone };

/** A template as the customer will see it, and why it was refused if it was. */
export function TemplateDialog({ template, onClose }: { template: TemplateView; onClose: () => void }) {
  const { t } = useTranslation('templates');
  const part = (type: string) => template.components.find((component) => textAt(component, 'type')?.toUpperCase() === type);
  const headerFormat = textAt(part('HEADER'), 'format');
  const buttons = arrayAt(part('BUTTONS'), 'buttons');
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose(); }} title={template.name} description={`${template.language} · ${t(`category.${template.category}`, { defaultValue: template.category })}`}>
      {template.rejectedReason && template.rejectedReason !== 'NONE' ? <Notice tone="red" title={t('rejected')} className="mb-4">{template.rejectedReason}</Notice> : null}
      <div className="rounded-card bg-ground p-4">
        <div className="max-w-[320px] rounded-card border border-line bg-surface">
          <div className="flex flex-col gap-1.5 px-3 py-2">
            {headerFormat && headerFormat !== 'TEXT' ? <div className="flex h-28 items-center justify-center rounded-control bg-slate-4 text-xs text-muted">{t(`header.${headerFormat}`, { defaultValue: headerFormat })}</div> : null}
            {textAt(part('HEADER'), 'text') ? <p className="font-semibold" dir="auto">{textAt(part('HEADER'), 'text')}</p> : null}
            <p className="break-words whitespace-pre-wrap" dir="auto">{textAt(part('BODY'), 'text')}</p>
            {textAt(part('FOOTER'), 'text') ? <p className="text-xs text-muted" dir="auto">{textAt(part('FOOTER'), 'text')}</p> : null}
          </div>
          {buttons.map((button) => {
            const Icon = icons[textAt(button, 'type') ?? ''] ?? Reply;
            return <p key={textAt(button, 'text')} className="flex items-center justify-center gap-1.5 border-t border-line px-3 py-2 font-medium text-accent-ink" dir="auto"><Icon size={14} aria-hidden />{textAt(button, 'text')}</p>;
          })}
        </div>
      </div>
    </Dialog>
  );
}
