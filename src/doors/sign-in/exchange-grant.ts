/** The grant by which a token of somebody else is exchanged. Source: RFC 8693, 2.1. */
export const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
