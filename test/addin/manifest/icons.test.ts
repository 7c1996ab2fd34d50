import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../addin/taskpane/contrast.ts';
import { child, childrenOf, manifest, named, resources, ROOT } from './manifest.ts';

const ASSETS = new URL('addin/assets/', ROOT);

/** The first bytes of a PNG: signature, then width and height of its header. */
function sizeOf(file: string): string {
  const bytes = readFileSync(new URL(file, ASSETS));
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return `${bytes.readUInt32BE(16)}×${bytes.readUInt32BE(20)}`;
}

const fileOf = (address: string) => /\/icons\/([\w-]+\.png)$/.exec(address)![1]!;

describe('the pictures of the ribbon', () => {
  it('are there at 16, 32 and 80 pixels for everything on it', () => {
    const icons = named('Icon');
    expect(icons).toHaveLength(['Group', 'Control', 'Item'].flatMap(named).length);
    for (const icon of icons) {
      expect(childrenOf(icon).map(({ attributes }) => attributes['size'])).toEqual(['16', '32', '80']);
      for (const { attributes } of childrenOf(icon)) {
        const size = attributes['size']!;
        expect(sizeOf(fileOf(resources.get(attributes['resid']!)!))).toBe(`${size}×${size}`);
      }
    }
  });

  it('are there for the list of add-ins', () => {
    const own = (name: string) => sizeOf(fileOf(child(manifest, name).attributes['DefaultValue']!));
    expect([own('IconUrl'), own('HighResolutionIconUrl')]).toEqual(['32×32', '64×64']);
  });

  it('can be told from a white ribbon and from a black one', () => {
    const drawings = readdirSync(ASSETS).filter((file) => file.endsWith('.svg'));
    expect(drawings.length).toBeGreaterThan(10);
    for (const drawing of drawings) {
      const colours = readFileSync(new URL(drawing, ASSETS), 'utf8').match(/#[0-9a-f]{6}/g)!;
      for (const colour of colours) {
        // WCAG 2.2, 1.4.11: 3 : 1 for pictures; the dark ribbon is #262626.
        expect(contrast(colour, '#ffffff'), `${drawing} ${colour}`).toBeGreaterThanOrEqual(3);
        expect(contrast(colour, '#262626'), `${drawing} ${colour}`).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
