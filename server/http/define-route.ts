import type { Request, Response } from 'express';
import type { AllSchemas } from '../../schemas/generated/types.ts';
import type { Permission } from '../../schemas/permissions.ts';
import type { Actor } from '../auth/actor.ts';
import type { ServerContext } from '../context.ts';

export type SchemaName = keyof AllSchemas;
type Shape<Name> = Name extends SchemaName ? AllSchemas[Name] : Record<string, never>;

/** What a handler sees. Everything it reads or writes is limited to orgId. */
export interface Call<Params, Query, Body> {
  readonly input: { readonly params: Shape<Params>; readonly query: Shape<Query>; readonly body: Shape<Body> };
  /** Who calls; on a public route nobody. */
  readonly actor: Actor;
  readonly orgId: string;
  readonly server: ServerContext;
  readonly client: ClientFacts;
  /** Sets a header of the answer, for example a cookie. */
  readonly setHeader: (name: string, value: string) => void;
}

/** What is known of the other end of the connection. */
export interface ClientFacts {
  readonly requestId: string;
  readonly address: string;
  readonly userAgent: string | undefined;
}

/** What every route declares; the router, validation, permission checks and the OpenAPI document are made from it. */
interface RouteFacts<Params, Query, Body> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below /api/v1, in Express syntax. */
  readonly path: `/${string}`;
  /** The permission it takes; signed-in: any log-in or API key; person: only somebody with a session; public: nobody has to log in. */
  readonly access: Permission | 'signed-in' | 'person' | 'public';
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly status?: 200 | 201 | 202 | 204;
  /** First line of its documentation. */
  readonly summary: string;
  /** Of a route that changes something and yet writes nothing into the audit log: why. */
  readonly unaudited?: string;
  /** Counts failed attempts per address and account. */
  readonly limit?: 'log-in';
}

/** A route that answers with JSON of the schema named in response, or with nothing (204). */
export interface JsonRoute<Params, Query, Body, Answer> extends RouteFacts<Params, Query, Body> {
  readonly response?: Answer;
  readonly handler: (call: Call<Params, Query, Body>) => Promise<Answer extends SchemaName ? AllSchemas[Answer] : void>;
}

/** A route that writes its answer itself: event streams and files. */
export interface StreamRoute<Params, Query, Body> extends RouteFacts<Params, Query, Body> {
  readonly produces: string;
  /** The schema of the answer, where it is JSON. */
  readonly response?: SchemaName;
  /** The file field of a form that it reads from the request itself. */
  readonly file?: string;
  readonly stream: (call: Call<Params, Query, Body>, request: Request, response: Response) => Promise<void>;
}

/** One row of the route table, as the router and the OpenAPI document see it. */
export type Route = RouteFacts<SchemaName, SchemaName, SchemaName> & {
  readonly response?: SchemaName;
  readonly produces?: string;
  readonly file?: string;
  readonly handler?: (call: Call<SchemaName, SchemaName, SchemaName>) => Promise<unknown>;
  readonly stream?: (call: Call<SchemaName, SchemaName, SchemaName>, request: Request, response: Response) => Promise<void>;
};

type Named = SchemaName | undefined;

/** Declares a route; the names of its schemas give the handler its types. The file's folder is the tag in the documentation. */
export function defineRoute<const Params extends Named = undefined, const Query extends Named = undefined, const Body extends Named = undefined, const Answer extends Named = undefined>(
  route: JsonRoute<Params, Query, Body, Answer> | StreamRoute<Params, Query, Body>,
): Route {
  // The table holds routes of all shapes; each one's input is validated against exactly the schemas that its types come from.
  return route as unknown as Route;
}
