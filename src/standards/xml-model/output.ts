/** Text that grows: pieces are joined in blocks, so that a large document is not one long chain of small strings. */
const BLOCK_CHARS = 8192;

export class Output {
  readonly blocks: string[] = [];
  block = '';

  add(text: string): void {
    this.block += text;
    if (this.block.length < BLOCK_CHARS) return;
    // Looking at a character makes one string of the pieces: they need not live until the end.
    this.block.charCodeAt(0);
    this.blocks.push(this.block);
    this.block = '';
  }

  text(): string {
    this.blocks.push(this.block);
    return this.blocks.join('');
  }
}
