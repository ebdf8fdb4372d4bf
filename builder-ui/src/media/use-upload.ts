import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaAsset } from '../../../schemas/generated/types.ts';
import { ApiError } from '../api/api-error.ts';
import { problemText, uploadErrorText } from './file-words.ts';
import { uploadFile, type UploadPurpose } from './upload-file.ts';

/** What is under way, or what came of it. share: from 0 to 1. */
export type UploadState = { state: 'idle' } | { state: 'running'; name: string; share: number } | { state: 'failed'; name: string; problem: string; /** Trying the same file again may help. */ again: boolean };

/** One upload at a time: start, progress, cancel, what went wrong. Leaving the page calls it off. */
export function useUpload(onDone: (asset: MediaAsset) => void): { upload: UploadState; start: (file: File, purpose: UploadPurpose) => void; cancel: () => void } {
  const { t, i18n } = useTranslation('media');
  const [upload, setUpload] = useState<UploadState>({ state: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const cancel = useCallback(() => {
    running.current?.abort();
    setUpload({ state: 'idle' });
  }, []);
  const start = useCallback((file: File, purpose: UploadPurpose) => {
    running.current?.abort();
    const problem = problemText(t, i18n.language, purpose.kind, file);
    if (problem !== undefined) return setUpload({ state: 'failed', name: file.name, problem, again: false });
    const control = new AbortController();
    running.current = control;
    setUpload({ state: 'running', name: file.name, share: 0 });
    uploadFile(file, purpose, { signal: control.signal, onProgress: (share) => setUpload({ state: 'running', name: file.name, share }) }).then(
      (asset) => {
        setUpload({ state: 'idle' });
        onDone(asset);
      },
      (error: unknown) => {
        if (!control.signal.aborted) setUpload({ state: 'failed', name: file.name, problem: uploadErrorText(t, i18n.language, error), again: !(error instanceof ApiError && error.code === 'MEDIA_REFUSED') });
      },
    );
  }, [t, i18n.language, onDone]);
  return { upload, start, cancel };
}
