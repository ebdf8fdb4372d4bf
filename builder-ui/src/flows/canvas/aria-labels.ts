import type { AriaLabelConfig } from '@xyflow/react';
import type { TFunction } from 'i18next';

/** What React Flow tells screen readers, in the user's language. */
export function ariaLabels(t: TFunction<'flows'>): Partial<AriaLabelConfig> {
  return {
    'node.a11yDescription.default': t('canvas.aria.step'),
    'node.a11yDescription.keyboardDisabled': t('canvas.aria.step'),
    'edge.a11yDescription.default': t('canvas.aria.edge'),
    'handle.ariaLabel': t('canvas.aria.handle'),
  };
}
