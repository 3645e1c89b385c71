/** Changing a long text block by block: a text of millions of changes takes no more memory than its length. */
const BLOCK_CHARS = 65_536;

/** `endOf` moves the end of a block to where it may be cut; it never gives the block's own start. */
export function inBlocks(
  text: string,
  endOf: (text: string, end: number) => number,
  change: (block: string) => string,
): string {
  if (text.length <= BLOCK_CHARS) return change(text);
  const blocks: string[] = [];
  for (let start = 0; start < text.length; ) {
    const furthest = start + BLOCK_CHARS;
    const end = furthest >= text.length ? text.length : Math.max(endOf(text, furthest), start + 1);
    blocks.push(change(text.slice(start, end)));
    start = end;
  }
  return blocks.join('');
}
