import { Copy, ExternalLink, KeyRound, List, Phone, Reply, ShoppingBag, Store, Tag, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { componentOf, fillText, isCodeTemplate, objectOf, samplesOf, textOf, upper, variablesOf, type Component } from '../../../../schemas/templates/components.ts';
import type { FieldValues } from '../../../../schemas/templates/fill/choice-values.ts';
import { buttonsOf, cardsOf } from '../../../../schemas/templates/fill/template-fields.ts';
import { whatsAppText } from '../../flows/phone/whatsapp-text.tsx';
import { HeaderPart } from './HeaderPart.tsx';

export type TemplateBubbleProps = {
  components: ReadonlyArray<Component>;
  category?: string | undefined;
  /** What was filled in, by field of the template; a variable without a value stays in sight. */
  values?: FieldValues | undefined;
  /** Shows the examples of the template where no value is; so without values. */
  examples?: boolean | undefined;
  /** Draws a placeholder of a flow. */
  chip?: ((path: string) => ReactNode) | undefined;
  /** Draws an address in the text; without it a link leads nowhere. */
  link?: ((address: string) => ReactNode) | undefined;
  /** Draws the file above the text where it is known otherwise than by the values. at: "" or "card0/". */
  file?: ((at: string) => ReactNode) | undefined;
};

/** A part of the message that is drawn: the message itself, or a card. at: "" or "card0/". */
type PartProps = Pick<TemplateBubbleProps, 'link'> & { parts: ReadonlyArray<Component>; at: string; values: FieldValues; examples: boolean; chip: (path: string) => ReactNode };

/** A template as the customer sees it in the chat: the one preview of editor, templates page, inbox and flow builder. */
export function TemplateBubble({ components, category, values, examples = values === undefined, chip = openPlace, link, file }: TemplateBubbleProps) {
  const part = { parts: components, at: '', values: values ?? {}, examples, chip, link };
  const header = (parts: ReadonlyArray<Component>, at: string) => file?.(at) ?? <HeaderPart header={componentOf(parts, 'HEADER')} at={at} values={part.values} />;
  const cards = cardsOf(components);
  return (
    <div className="flex min-w-0 flex-col gap-1.5" data-template-preview>
      <div className="w-full max-w-[320px] overflow-clip rounded-card border border-line bg-surface">
        {header(components, '')}
        <div className="flex flex-col gap-1.5 px-3 py-2">
          <Offer {...part} />
          <HeaderText {...part} />
          {upper(category) === 'AUTHENTICATION' || isCodeTemplate(components) ? <CodeText {...part} /> : <Texts {...part} />}
        </div>
        <Buttons {...part} />
      </div>
      {cards.length === 0 ? null : (
        <div className="flex gap-2 overflow-x-auto pb-1" tabIndex={0}>
          {cards.map((parts, index) => (
            <div key={`card-${index}`} className="w-52 shrink-0 overflow-clip rounded-card border border-line bg-surface">
              {header(parts, `card${index}/`)}
              {componentOf(parts, 'BODY') ? <div className="px-3 py-2 text-xs"><Texts {...part} parts={parts} at={`card${index}/`} /></div> : null}
              <Buttons {...part} parts={parts} at={`card${index}/`} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** A variable without a value stays in sight. */
function openPlace(name: string) {
  return <span className="rounded-sm bg-slate-4 px-1 text-xs text-muted">{`{{${name}}}`}</span>;
}

function filled({ parts, at, values, examples }: PartProps, part: 'header' | 'body'): string {
  const component = componentOf(parts, part === 'header' ? 'HEADER' : 'BODY');
  if (component === undefined) return '';
  const text = textOf(component['text']);
  const samples = samplesOf(component, part);
  return fillText(text, Object.fromEntries(variablesOf(text).map((name) => [name, values[`${at}${part}:${name}`]?.trim() || (examples ? samples[name] : undefined)])));
}

function HeaderText(props: PartProps) {
  const header = componentOf(props.parts, 'HEADER');
  if (header === undefined || (upper(header['format']) || 'TEXT') !== 'TEXT') return null;
  return <p className="font-semibold break-words" dir="auto">{whatsAppText(filled(props, 'header'), props.chip)}</p>;
}

function Texts(props: PartProps) {
  const { t } = useTranslation('templates');
  const text = filled(props, 'body');
  const footer = textOf(componentOf(props.parts, 'FOOTER')?.['text']);
  return (
    <>
      <p className="break-words whitespace-pre-wrap" dir="auto">{text ? whatsAppText(text, props.chip, props.link) : <span className="text-faint">{t('preview.empty')}</span>}</p>
      {footer ? <p className="text-xs break-words text-muted" dir="auto">{footer}</p> : null}
    </>
  );
}

/** WhatsApp writes these words itself, in the language of the template. */
function CodeText({ parts, values, chip }: PartProps) {
  const { t } = useTranslation('templates');
  const minutes = componentOf(parts, 'FOOTER')?.['code_expiration_minutes'];
  const advice = componentOf(parts, 'BODY')?.['add_security_recommendation'] === true ? ` ${t('preview.codeAdvice')}` : '';
  const code = values['code']?.trim() || '123456';
  return (
    <>
      <p className="break-words whitespace-pre-wrap" dir="auto">{whatsAppText(code.includes('{{') ? code : `*${code}*`, chip)} {t('preview.code')}{advice}</p>
      {buttonsOf(parts).some((button) => upper(button['otp_type']) === 'ZERO_TAP') ? <p className="text-xs text-muted">{t('preview.zeroTap')}</p> : null}
      {typeof minutes === 'number' ? <p className="text-xs text-muted">{t('preview.codeMinutes', { minutes })}</p> : null}
    </>
  );
}

function Offer({ parts, values, chip }: PartProps) {
  const { t, i18n } = useTranslation('templates');
  const text = textOf(objectOf(componentOf(parts, 'LIMITED_TIME_OFFER')?.['limited_time_offer'])['text']);
  if (text === '') return null;
  const end = values['offer']?.trim() ?? '';
  const instant = /^\d{4}-\d\d-\d\d/.test(end) ? Date.parse(end) : Number.NaN;
  const when = Number.isNaN(instant) ? end : new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(instant);
  const coupon = buttonsOf(parts).findIndex((button) => upper(button['type']) === 'COPY_CODE');
  const code = values[`button:${coupon}`]?.trim() ?? '';
  return (
    <div className="flex gap-2 rounded-control bg-accent-soft px-2.5 py-2 text-xs text-accent-ink">
      <Tag size={14} className="mt-px shrink-0" aria-hidden />
      <div className="min-w-0 break-words">
        <p className="font-medium" dir="auto">{text}</p>
        {when ? <p>{whatsAppText(t('preview.offerEnds', { when, interpolation: { escapeValue: false } }), chip)}</p> : null}
        {code ? <p>{whatsAppText(t('preview.offerCode', { code, interpolation: { escapeValue: false } }), chip)}</p> : null}
      </div>
    </div>
  );
}

const icons: Readonly<Record<string, LucideIcon>> = { URL: ExternalLink, PHONE_NUMBER: Phone, COPY_CODE: Copy, OTP: Copy, FLOW: List, CATALOG: Store, MPM: ShoppingBag, SPM: ShoppingBag };

function Buttons({ parts }: PartProps) {
  const { t } = useTranslation('templates');
  const autofill = (button: Component) => (upper(button['otp_type']) === 'ONE_TAP' ? textOf(button['autofill_text']) || t('preview.autofill') : '');
  const words: Readonly<Record<string, string>> = { COPY_CODE: t('preview.copyOffer'), OTP: t('preview.copyCode'), CATALOG: t('preview.catalogue'), MPM: t('preview.products'), SPM: t('preview.product') };
  return buttonsOf(parts).map((button, index) => {
    const type = upper(button['type']);
    const Icon = autofill(button) ? KeyRound : (icons[type] ?? Reply);
    return <p key={`${type}-${index}`} className="flex items-center justify-center gap-1.5 border-t border-line px-3 py-2 text-center font-medium break-words text-accent-ink" dir="auto"><Icon size={14} className="shrink-0 rtl:-scale-x-100" aria-hidden />{autofill(button) || textOf(button['text']) || (words[type] ?? '…')}</p>;
  });
}
