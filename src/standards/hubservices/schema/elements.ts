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

export const MOST_IDS = 20;

/** Days from and until, each perhaps. */
export const PERIOD: readonly string[] = [perhaps('begindate', 'c:DayType'), perhaps('enddate', 'c:DayType')];
