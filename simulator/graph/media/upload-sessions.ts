import express, { type Router } from 'express';
import type { Sim } from '../../sim.ts';
import { GraphError, invalidParameter, unknownObject } from '../graph-error.ts';
import { answer, bodyOf, pathId, queryOf } from '../route.ts';
import { LARGEST_UPLOAD } from './media-kinds.ts';

const MAX_SESSIONS = 200;

interface UploadSession {
  length: number;
  received: number;
  mimeType: string;
}

/** Resumable uploads, which yield the handles used as template header samples and profile pictures. The bytes are not kept. */
export function uploadRoutes(sim: Sim, router: Router): void {
  const sessions = new Map<string, UploadSession>();

  router.post('/:id/uploads', (request, response) => {
    if (!sim.world.apps.has(pathId(request))) throw unknownObject(pathId(request), request.method);
    const value = (name: string) => queryOf(request, name) ?? bodyOf(request)[name];
    const length = Number(value('file_length'));
    const mimeType = value('file_type');
    if (!Number.isInteger(length) || length < 1) throw invalidParameter('The parameter file_length is required.');
    if (typeof mimeType !== 'string') throw invalidParameter('The parameter file_type is required.');
    const id = `upload:${sim.ids.token(40)}`;
    sessions.set(id, { length, received: 0, mimeType });
    for (const oldest of sessions.keys()) {
      if (sessions.size <= MAX_SESSIONS) break;
      sessions.delete(oldest);
    }
    answer(response, { id });
  });

  router.get(/^\/upload:.+$/, (request, response) => {
    const id = request.path.slice(1);
    const session = sessions.get(id);
    if (!session) throw unknownObject(id, request.method);
    answer(response, { id, file_offset: session.received });
  });

  router.post(/^\/upload:.+$/, express.raw({ type: () => true, limit: LARGEST_UPLOAD }), (request, response) => {
    const id = request.path.slice(1);
    const session = sessions.get(id);
    if (!session) throw unknownObject(id, request.method);
    const offset = Number(request.get('file_offset') ?? 0);
    if (offset !== session.received) throw new GraphError(100, { message: `(#100) Invalid file_offset: expected ${session.received}.` });
    session.received += Buffer.isBuffer(request.body) ? request.body.length : 0;
    if (session.received < session.length) {
      answer(response, { id, file_offset: session.received });
      return;
    }
    sessions.delete(id);
    answer(response, { h: `4::${Buffer.from(session.mimeType).toString('base64')}:${sim.ids.token(60)}:e:${Math.floor(sim.timeline.now() / 1000)}` });
  });
}
