export { grantableScopes, isPlainScope, isWithin, type PlainScope, plainScopes, resourceScopes } from './requested.ts';
export { parseScope, type ScopeLevel, type SmartScope } from './scope.ts';
export { served } from './served.ts';
