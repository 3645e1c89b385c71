export { grantableScopes, isPlainScope, isWithin, type PlainScope, plainScopes, resourceScopes } from './requested.ts';
export { parseScope, printScope, type ScopeLevel, type SmartScope } from './scope.ts';
export { served } from './served.ts';
