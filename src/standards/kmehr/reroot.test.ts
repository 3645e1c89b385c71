import { expect, it } from 'vitest';
import { DEFAULT_LIMITS, withXml } from '../xml/index.ts';
import { KMEHR } from './namespaces.ts';
import { rerootKmehr, spliceIntoCore } from './reroot.ts';

const CORE = 'urn:invented:core';
const at = { prefix: 'c', namespace: CORE };

it('a message that went from hub to hub is spliced in again, however often', () => {
  let message = `<kmehrmessage xmlns="${KMEHR}" xmlns:c="urn:other"><header/></kmehrmessage>`;
  for (let hub = 0; hub < 4; hub += 1) {
    const read = withXml(Buffer.from(`<e xmlns:c="${CORE}">${message}</e>`), DEFAULT_LIMITS, (root) => {
      const [element] = [root.firstChild];
      if (!element || !('attrs' in element)) throw new Error('no message');
      return rerootKmehr(element as never).text;
    });
    if (!read.ok) throw new Error(read.problem.text);
    message = spliceIntoCore(read.value, at);
  }
  expect(message).toContain(`xmlns:zenne-core-3="${CORE}"`);
});

it('a message that binds our prefixes to something else gets another one', () => {
  const taken = ['', 1, 2, 3, 4, 5, 6, 7, 8].map((at) => ` xmlns:kmehr${at}="urn:other"`).join('');
  const read = withXml(
    Buffer.from(`<kmehrmessage xmlns="${KMEHR}"${taken}/>`),
    DEFAULT_LIMITS,
    (root) => rerootKmehr(root).text,
  );
  expect(read.ok && read.value).toContain('<kmehr9:kmehrmessage');
});
