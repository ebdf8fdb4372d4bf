import { Field as BaseField } from '@base-ui/react/field';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import { ErrorLine } from './ErrorLine.tsx';

export type FieldProps = {
  label: ReactNode;
  /** Hides the label from sight, not from screen readers; for fields whose place says what they are. */
  labelHidden?: boolean | undefined;
  /** A sentence under the control, shown until there is an error. */
  hint?: ReactNode | undefined;
  /** What is wrong and how to put it right; undefined or empty when the value is fine. */
  error?: ReactNode | undefined;
  /** Adds "optional" after the label. Required fields carry no mark. */
  optional?: boolean | undefined;
  /** Something small at the end of the label line: a counter, a link. */
  aside?: ReactNode | undefined;
  name?: string | undefined;
  disabled?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** Label, control, hint and error as one; it links them for screen readers and marks the control invalid. */
export function Field({ label, labelHidden = false, hint, error, optional = false, aside, name, disabled, className, children }: FieldProps) {
  const { t } = useTranslation('ui');
  const invalid = Boolean(error);
  return (
    <BaseField.Root
      name={name}
      disabled={disabled}
      invalid={invalid}
      className={cx('flex min-w-0 flex-col gap-1.5', className)}
    >
      <div className={cx('flex items-baseline justify-between gap-2', labelHidden && !aside && 'sr-only')}>
        <BaseField.Label className={cx('inline-flex gap-1.5 text-xs font-medium text-ink', labelHidden && 'sr-only')}>
          {label}
          {optional ? <span className="font-normal text-faint">{t('field.optional')}</span> : null}
        </BaseField.Label>
        {/* "42 / 1024" has no strong letters and would be turned around between right-to-left words. */}
        {aside ? <span className="text-xs text-faint" data-numeric dir={typeof aside === 'string' ? 'ltr' : undefined}>{aside}</span> : null}
      </div>
      {children}
      {invalid ? (
        <BaseField.Error match render={<ErrorLine />}>{error}</BaseField.Error>
      ) : hint ? (
        <BaseField.Description className="text-xs text-muted">{hint}</BaseField.Description>
      ) : null}
    </BaseField.Root>
  );
}
