import type { NextFunction, Request, Response } from 'express';
import type { Sim } from '../sim.ts';
import { isObject, objectAt, type Json, type JsonObject } from '../world/json.ts';
import { isReadMark } from './messages/mark-read.ts';
import { describeSend } from './messages/send-message.ts';

/** Keeps what was asked and answered for the log of the phone page; never headers or query, which hold the token. */
export function recordRequests(sim: Sim) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const started = performance.now();
    const path = request.originalUrl.split('?')[0] ?? '';
    let answered: Json = null;
    const sendJson = response.json.bind(response);
    response.json = (body: Json) => {
      answered = body;
      return sendJson(body);
    };
    response.once('close', () => {
      const body: unknown = request.body;
      const code = isObject(answered) ? objectAt(answered, 'error')?.['code'] : undefined;
      sim.requests.add({
        time: new Date(sim.timeline.now()).toISOString(),
        method: request.method,
        path,
        status: response.writableFinished ? response.statusCode : 0,
        durationMs: Math.round((performance.now() - started) * 10) / 10,
        ...(typeof code === 'number' ? { code } : {}),
        ...(isObject(body) && path.endsWith('messages') ? aboutSend(body) : { types: [], people: [] }),
        request: isObject(body) ? body : null,
        answer: answered,
      });
    });
    next();
  };
}

function aboutSend(body: JsonObject): { types: string[]; people: string[] } {
  if (isReadMark(body)) return { types: [body['typing_indicator'] === undefined ? 'Read mark' : 'Read mark and typing'], people: [] };
  const { types, people, template } = describeSend(body);
  return { types: template === undefined ? types : [`template ${template}`], people: people.map((person) => person.replaceAll(/[+\s\-()]/g, '')) };
}
