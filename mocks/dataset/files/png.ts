/** A colour as red, green and blue, each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly palette: readonly Colour[];
  /** Which colour of the palette a point has; points are counted from the upper left. */
  readonly point: (x: number, y: number) => number;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A block of uncompressed data holds at most so many bytes. */
const longestBlock = 0xffff;

/** A picture as a PNG file, uncompressed: the same bytes wherever it is made. */
export function png({ width, height, palette, point }: Picture): Uint8Array<ArrayBuffer> {
  const rows: number[] = [];
  for (let y = 0; y < height; y += 1) {
    rows.push(0);
    for (let x = 0; x < width; x += 1) rows.push(point(x, y));
  }
  return Uint8Array.from([
    ...signature,
    ...chunk('IHDR', [...fourBytes(width), ...fourBytes(height), 8, 3, 0, 0, 0]),
    ...chunk('PLTE', palette.flat()),
    ...chunk('IDAT', zlib(rows)),
    ...chunk('IEND', []),
  ]);
}

function chunk(type: string, data: readonly number[]): readonly number[] {
  const content = [...new TextEncoder().encode(type), ...data];
  return [...fourBytes(data.length), ...content, ...fourBytes(crc(content))];
}

/** The format of compressed data, of which every file may keep its blocks as they are. */
function zlib(data: readonly number[]): readonly number[] {
  const blocks: number[] = [];
  for (let at = 0; at < data.length; at += longestBlock) {
    const block = data.slice(at, at + longestBlock);
    const last = at + longestBlock >= data.length ? 1 : 0;
    blocks.push(last, block.length & 0xff, block.length >>> 8, ~block.length & 0xff, (~block.length >>> 8) & 0xff, ...block);
  }
  return [0x78, 0x01, ...blocks, ...fourBytes(adler(data))];
}

function crc(data: readonly number[]): number {
  let value = 0xffffffff;
  for (const byte of data) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}

function adler(data: readonly number[]): number {
  let low = 1;
  let high = 0;
  for (const byte of data) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return ((high << 16) | low) >>> 0;
}

function fourBytes(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
