import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RunJobBody, RunJobStart } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

/** Begins an action on one or many runs; it goes on in the background. */
export function useStartJob(onStarted: (job: RunJobBody) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RunJobStart) => request<RunJobBody>('POST', '/runs/jobs', { body }),
    onSuccess: (job) => {
      client.setQueryData(keys.runs.part(job.id, 'job'), job);
      onStarted(job);
    },
  });
}
