/** What pages that several portals have need of the portal they stand in. */
import type { ComponentChildren } from 'preact';
import type { AccessContext, Answer, RegisterQuestion } from '../../modules/access/index.ts';
import type { RegisterGrant } from '../../modules/grants/index.ts';
import type { HttpReply, HttpRequest, SessionCookies } from '../../platform/http/index.ts';
import type { Applications } from './applications.tsx';
import type { SignedIn } from './signed-in.ts';

export type { SignedIn };

export interface PortalPage {
  readonly path: string;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly children: ComponentChildren;
}

export interface Portal<Visit extends SignedIn> {
  readonly access: AccessContext;
  readonly cookies: SessionCookies;
  /** Applications that people let in; absent where there are none. */
  readonly applications?: Applications | undefined;
  /** The visit, or nothing after the visitor was answered. */
  readonly visitOf: (request: HttpRequest, reply: HttpReply) => Promise<Visit | undefined>;
  readonly ask: <Value>(
    question: RegisterQuestion,
    use: (grant: RegisterGrant) => Promise<Value>,
  ) => Promise<Answer<Value>>;
  readonly page: (visit: Visit, page: PortalPage) => string;
}
