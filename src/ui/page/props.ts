/** What a door tells the frame of a page. */
import type { ComponentChildren } from 'preact';
import type { Language } from '../../platform/text/index.ts';

export interface NavigationLink {
  readonly text: string;
  readonly href: string;
  /** The page now shown, or the part of the site it is in. */
  readonly current?: boolean;
}

export interface SignedInPerson {
  readonly name: string;
  /** "Physician", "Patient"; shown after the name. */
  readonly role?: string;
  readonly signOutAction: string;
  /** Where the own sessions stand. */
  readonly sessionsHref?: string;
  readonly csrf: string;
}

/** Said under the header on every page while somebody acts for another person, with the way back. */
export interface ActingStrip {
  readonly text: string;
  readonly back: string;
  readonly backAction: string;
  readonly csrf: string;
}

export interface PageProps {
  readonly language: Language;
  /** This page's address without its language: `/my/documents?page=2`. */
  readonly path: string;
  /** The one h1, and before the site's name the window's title. */
  readonly title: string;
  /** Shown beside the title of the window when a form has errors, so that a screen reader hears it first. */
  readonly hasErrors?: boolean;
  /** The title is inside children (a card with its own h1): do not print it again. */
  readonly titleInside?: boolean;
  readonly person?: SignedInPerson;
  readonly acting?: ActingStrip | undefined;
  readonly navigation?: readonly NavigationLink[];
  /** Said under every page in the sandbox: all people here are invented. */
  readonly sandbox?: boolean;
  /** Scripts of this page, by the name of their asset; it works without them. */
  readonly scripts?: readonly string[];
  /** Folder the door serves `assetFiles` under. */
  readonly assets?: string;
  /** Back link or breadcrumb, before main, so that the skip link jumps over it. */
  readonly before?: ComponentChildren;
  readonly children: ComponentChildren;
}
