export {
  grantableScopes,
  isPlainScope,
  type PlainScope,
  plainScopes,
  resourceScopes,
  servedScopes,
} from './requested.ts';
export { parseScope, type ScopeLevel, type SmartScope } from './scope.ts';
export { served } from './served.ts';
