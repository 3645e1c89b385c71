/** What a store or another hub answers to a question of ours, as far as all answers are alike. Source: KMEHR facts A1. */
import { XmlElement } from 'libxml2-wasm';
import { openEnvelope } from '../soap/index.ts';
import type { OperationName } from './operations/table.ts';
import { V3 } from './versions.ts';

/** The answer to this operation; nothing when something else came. */
export function answerTo(operation: OperationName, root: XmlElement): XmlElement | undefined {
  const content = openEnvelope(root);
  const isAnswer =
    content instanceof XmlElement && content.name === `${operation}Response` && content.namespaceUri === V3.protocol;
  return isAnswer ? content : undefined;
}
