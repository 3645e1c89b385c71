/** What is wrong with a persona, in words for a developer. */
export class PersonaRefused extends Error {}
