/** The language in a page's address: `/nl/my/…`. */
import { isLanguage, type Language } from '../text/index.ts';
import type { HttpReply, HttpRequest } from './types.ts';

/** The language, or nothing after the visitor was told that the page does not exist. */
export function pageLanguage({ params }: HttpRequest, reply: HttpReply): Language | undefined {
  const language = params && typeof params === 'object' && 'language' in params ? String(params.language) : '';
  if (isLanguage(language)) return language;
  reply.callNotFound();
  return undefined;
}
