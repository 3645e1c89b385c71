/** Where somebody goes who signed in. */

/** The home of each kind of person. */
export const HOMES: Readonly<Record<string, string>> = { patient: '/my/', caregiver: '/care/', officer: '/office/' };

/** From where somebody was sent to sign in, and goes on: an application's request, or nowhere. */
export const onwards = (then: unknown): string | undefined =>
  typeof then === 'string' && /^\/(fr|nl|en|de)\/authorise\/[A-Za-z0-9_-]{1,100}$/.test(then) ? then : undefined;
