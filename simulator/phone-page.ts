import express, { type Router } from 'express';
import type { Logger } from 'pino';
export function phoneRouter(_logger: Logger): Router { return express.Router(); }
