/** The settings of outside systems: where each is asked. */

/** An outside system: an http(s) address, its path included, without a slash at the end. */
function outside(text: string | undefined): string | undefined {
  if (text !== undefined && !/^https?:\/\/[^?#\s]*[^/?#\s]$/.test(text))
    throw new Error('must be an http(s) address without a slash at its end');
  return text;
}

export const outsideRows = [
  {
    key: 'cobrhaUrl',
    name: 'ZENNE_COBRHA_URL',
    shownDefault: 'the simulator in the sandbox; none in production',
    meaning: 'Where CoBRHA is asked who is recognised. Without it every registration waits for its answer.',
    read: outside,
  },
  {
    key: 'nationalRegisterUrl',
    name: 'ZENNE_NATIONAL_REGISTER_URL',
    shownDefault: 'the simulator in the sandbox; none in production',
    meaning: 'Where the national register is asked for persons and changes.',
    read: outside,
  },
  {
    key: 'insurersUrl',
    name: 'ZENNE_INSURERS_URL',
    shownDefault: 'the simulator in the sandbox; none in production',
    meaning: 'Where the insurers tell who holds a global medical file.',
    read: outside,
  },
  {
    key: 'keyDirectoryUrl',
    name: 'ZENNE_KEY_DIRECTORY_URL',
    shownDefault: 'the simulator in the sandbox; none in production',
    meaning:
      'Where the keys of those for whom answers are sealed are looked up. Without it the key must be sent along.',
    read: outside,
  },
  {
    key: 'nationalBasesUrl',
    name: 'ZENNE_NATIONAL_BASES_URL',
    shownDefault: 'the simulator in the sandbox; none in production',
    meaning:
      'Where the national bases of consents and exclusions are asked and told. Without it what is decided here waits to be told.',
    read: outside,
  },
  {
    key: 'metahubUrl',
    name: 'ZENNE_METAHUB_URL',
    shownDefault: 'the simulator in the sandbox; none in production',
    meaning:
      'Where the metahub is asked which other hubs know a person. Without it a global list says so, and no other hub is asked.',
    read: outside,
  },
] as const;
