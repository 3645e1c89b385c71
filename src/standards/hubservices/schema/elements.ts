/** How our schemas write an element: exactly one, perhaps one, or a bounded number. */
export const one = (name: string, type: string): string => `<xs:element name="${name}" type="${type}"/>`;

export const perhaps = (name: string, type: string): string =>
  `<xs:element name="${name}" type="${type}" minOccurs="0"/>`;

/** From none to `most`. */
export const several = (name: string, type: string, most: number | 'unbounded'): string =>
  `<xs:element name="${name}" type="${type}" minOccurs="0" maxOccurs="${most}"/>`;

/** From one to `most`. */
export const some = (name: string, type: string, most: number | 'unbounded'): string =>
  `<xs:element name="${name}" type="${type}" maxOccurs="${most}"/>`;

export const sequence = (...elements: readonly string[]): string => `<xs:sequence>${elements.join('')}</xs:sequence>`;

export const complexType = (name: string, ...elements: readonly string[]): string =>
  `<xs:complexType name="${name}">${sequence(...elements)}</xs:complexType>`;

/** The type without these elements of its own. */
export const without = (type: string, names: readonly string[]): string =>
  names.reduce((text, name) => text.replace(new RegExp(`<xs:element name="${name}"[^>]*/>`), ''), type);

/** The name of a type that stands for itself. */
export const nameOfType = (type: string): string => /name="(\w+)"/.exec(type)?.[1] ?? '';

export const MOST_IDS = 20;

/** How a party or person is called, each part perhaps. */
export const PARTY_NAMES: readonly string[] = ['name', 'firstname', 'familyname'].map((name) =>
  perhaps(name, 'xs:string'),
);

/** Days from and until, each perhaps. */
export const PERIOD: readonly string[] = [perhaps('begindate', 'c:DayType'), perhaps('enddate', 'c:DayType')];
