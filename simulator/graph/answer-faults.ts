import type { NextFunction, Request, Response } from 'express';
import type { ResponseFault } from '../faults/fault-rule.ts';
import type { Sim } from '../sim.ts';
import { isObject, type Json } from '../world/json.ts';
import { challengeOf, GraphError } from './graph-error.ts';
import { describeSend } from './messages/send-message.ts';

/** Lets a fault rule spoil the answer: refuse, delay, break the connection before or after the work, or cut the answer. */
export function answerFaults(sim: Sim) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const { latencyMs } = sim.world.behaviour;
    if (latencyMs > 0) await wait(latencyMs);
    const fault = sim.faults.concerns('response') ? strike(sim, request) : undefined;
    if (!fault) {
      next();
      return;
    }
    if (fault.delayMs) await wait(fault.delayMs);
    if (fault.reset === 'before') {
      request.socket.destroy();
    } else if (fault.reset === 'after' || fault.truncate) {
      spoilAnswer(response, fault);
      next();
    } else if (fault.code !== undefined || fault.status !== undefined || fault.body !== undefined) {
      refuse(sim, response, fault);
    } else {
      if (fault.headers) response.set(fault.headers);
      next();
    }
  };
}

function strike(sim: Sim, request: Request): ResponseFault | undefined {
  const body: unknown = request.body;
  const send = isObject(body) ? describeSend(body) : { people: [], types: [], template: undefined };
  return sim.faults.strike('response', {
    path: request.originalUrl,
    method: request.method,
    numberId: request.path.split('/')[1],
    ...send,
  });
}

function refuse(sim: Sim, response: Response, fault: ResponseFault): void {
  const code = fault.code ?? 1;
  const error = new GraphError(code, {
    ...(fault.details === undefined ? {} : { details: fault.details }),
    ...(fault.subcode === undefined ? {} : { subcode: fault.subcode }),
    ...(fault.status === undefined ? {} : { http: fault.status }),
  });
  if (fault.body === undefined) response.set('www-authenticate', challengeOf(error));
  if (fault.headers) response.set(fault.headers);
  response.status(error.http);
  const body: Json = fault.body ?? error.toBody(sim.ids.trace());
  // A text body stands for what proxies answer: HTML or nothing at all.
  if (typeof body === 'string') response.type(body.startsWith('<') ? 'html' : 'text').send(body);
  else response.json(body);
}

function spoilAnswer(response: Response, fault: ResponseFault): void {
  response.json = (body: unknown) => {
    if (fault.reset === 'after') {
      response.socket?.destroy();
      return response;
    }
    const text = JSON.stringify(body);
    response.writeHead(response.statusCode, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.write(text.slice(0, Math.floor(text.length / 2)), () => response.socket?.destroy());
    return response;
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
