import { Copy, ExternalLink, FileText, Image, List, MapPin, Phone, Reply, Tag, Video, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { componentOf, fillText, objectOf, objectsOf, samplesOf, textOf, upper, variablesOf, type Component } from '../../../../schemas/templates/components.ts';
import { whatsAppText } from '../../flows/phone/whatsapp-text.tsx';

/** Values that stand in for the examples of a template, and files to show in its headers. */
export type PreviewValues = {
  header?: Readonly<Record<string, string | undefined>> | undefined;
  body?: Readonly<Record<string, string | undefined>> | undefined;
  /** Addresses of images: of the header, and of each card. */
  image?: string | undefined;
  cardImages?: ReadonlyArray<string | undefined> | undefined;
};

export type TemplateBubbleProps = {
  components: ReadonlyArray<Component>;
  category?: string | undefined;
  /** Without values the examples of the template are shown. */
  values?: PreviewValues | undefined;
};

/** A template as the customer sees it in the chat: the one preview of editor, templates page, inbox and flow builder. */
export function TemplateBubble({ components, category, values = {} }: TemplateBubbleProps) {
  const { t } = useTranslation('templates');
  const header = componentOf(components, 'HEADER');
  const body = componentOf(components, 'BODY');
  const offer = objectOf(componentOf(components, 'LIMITED_TIME_OFFER')?.['limited_time_offer']);
  const isCode = upper(category) === 'AUTHENTICATION';
  const minutes = componentOf(components, 'FOOTER')?.['code_expiration_minutes'];
  const text = isCode ? `*123456* ${t('preview.code')}${body?.['add_security_recommendation'] === true ? ` ${t('preview.codeAdvice')}` : ''}` : filled(body, 'body', values.body);
  const footer = isCode ? (typeof minutes === 'number' ? t('preview.codeMinutes', { minutes }) : '') : textOf(componentOf(components, 'FOOTER')?.['text']);
  return (
    <div className="flex min-w-0 flex-col gap-1.5" data-template-preview>
      <div className="w-full max-w-[320px] overflow-clip rounded-card border border-line bg-surface">
        {header ? <HeaderPart header={header} image={values.image} /> : null}
        <div className="flex flex-col gap-1.5 px-3 py-2">
          {textOf(offer['text']) ? <p className="flex items-center gap-2 rounded-control bg-accent-soft px-2.5 py-2 text-xs font-medium text-accent-ink" dir="auto"><Tag size={14} aria-hidden />{textOf(offer['text'])}</p> : null}
          {header && (upper(header['format']) || 'TEXT') === 'TEXT' ? <p className="font-semibold break-words" dir="auto">{filled(header, 'header', values.header)}</p> : null}
          <p className="break-words whitespace-pre-wrap" dir="auto">{text ? whatsAppText(text, openPlace) : <span className="text-faint">{t('preview.empty')}</span>}</p>
          {footer ? <p className="text-xs break-words text-muted" dir="auto">{footer}</p> : null}
        </div>
        <Buttons component={componentOf(components, 'BUTTONS')} />
      </div>
      <Cards component={componentOf(components, 'CAROUSEL')} images={values.cardImages} />
    </div>
  );
}

/** A variable without a value stays in sight. */
function openPlace(name: string) {
  return <span className="rounded-sm bg-slate-4 px-1 text-xs text-muted">{`{{${name}}}`}</span>;
}

function filled(component: Component | undefined, part: 'header' | 'body', values: PreviewValues['body']): string {
  if (component === undefined) return '';
  const text = textOf(component['text']);
  const samples = samplesOf(component, part);
  return fillText(text, Object.fromEntries(variablesOf(text).map((name) => [name, values?.[name]?.trim() || (values ? undefined : samples[name])])));
}

const files: Readonly<Record<string, LucideIcon>> = { IMAGE: Image, GIF: Image, VIDEO: Video, DOCUMENT: FileText, LOCATION: MapPin };

function HeaderPart({ header, image }: { header: Component; image?: string | undefined }) {
  const { t } = useTranslation('templates');
  const format = upper(header['format']);
  const Icon = files[format];
  if (Icon === undefined) return null;
  if (image && format === 'IMAGE') return <img src={image} alt="" className="h-40 w-full object-cover" />;
  return <div className="flex h-32 flex-col items-center justify-center gap-1.5 bg-slate-4 text-xs text-muted"><Icon size={20} aria-hidden />{t(`header.${format}`, { defaultValue: format })}</div>;
}

const icons: Readonly<Record<string, LucideIcon>> = { URL: ExternalLink, PHONE_NUMBER: Phone, COPY_CODE: Copy, OTP: Copy, FLOW: List };

function Buttons({ component }: { component: Component | undefined }) {
  const { t } = useTranslation('templates');
  return objectsOf(component?.['buttons']).map((button, index) => {
    const type = upper(button['type']);
    const Icon = icons[type] ?? Reply;
    const text = textOf(button['text']) || (type === 'COPY_CODE' ? t('preview.copyOffer') : type === 'OTP' ? t('preview.copyCode') : '…');
    return <p key={`${type}-${index}`} className="flex items-center justify-center gap-1.5 border-t border-line px-3 py-2 text-center font-medium break-words text-accent-ink" dir="auto"><Icon size={14} className="shrink-0 rtl:-scale-x-100" aria-hidden />{text}</p>;
  });
}

function Cards({ component, images }: { component: Component | undefined; images: PreviewValues['cardImages'] }) {
  const cards = objectsOf(component?.['cards']);
  if (cards.length === 0) return null;
  return (
    <div className="flex gap-2 overflow-x-auto pb-1" tabIndex={0}>
      {cards.map((card, index) => {
        const parts = objectsOf(card['components']);
        const header = componentOf(parts, 'HEADER');
        const text = filled(componentOf(parts, 'BODY'), 'body', undefined);
        return (
          <div key={`card-${index}`} className="w-52 shrink-0 overflow-clip rounded-card border border-line bg-surface">
            {header ? <HeaderPart header={header} image={images?.[index]} /> : null}
            {text ? <p className="px-3 py-2 text-xs break-words whitespace-pre-wrap" dir="auto">{whatsAppText(text, openPlace)}</p> : null}
            <Buttons component={componentOf(parts, 'BUTTONS')} />
          </div>
        );
      })}
    </div>
  );
}
