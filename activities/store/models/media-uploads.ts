import type { MediaUploadRecord } from '../../../schemas/generated/types.ts';
import { defineModel } from '../define-model.ts';

/** Which files WhatsApp has got for which number, and until when. */
export const MediaUploadModel = defineModel<MediaUploadRecord>('mediaUploads', 'MediaUploadRecord', [[{ assetId: 1 }], [{ expiresAt: 1 }]]);
