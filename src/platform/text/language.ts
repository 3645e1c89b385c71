/** The four languages of the network and the choice among them. */
export const languages = ['fr', 'nl', 'en', 'de'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

const MOST_HEADER_CHARS = 1000;

/** The best of our languages for an Accept-Language header; French when it names none of them. */
export function chooseLanguage(header: string | undefined): Language {
  const wishes = (header ?? '')
    .slice(0, MOST_HEADER_CHARS)
    .split(',')
    .map((wish) => {
      const [tag = '', quality] = wish.trim().split(/\s*;\s*q=/);
      return { tag: tag.toLowerCase().split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return wishes.map(({ tag }) => tag).find(isLanguage) ?? 'fr';
}
