import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { looks } from '../../scripts/pictures/looks.ts';
import { picturePages } from '../../scripts/pictures/pages.ts';
import { languages } from '../languages.ts';
import { startChromium } from '../../scripts/chromium/start.ts';

/** Width and height of a PNG file, in pixels (its header, PNG specification 11.2.1). */
function sizeOf(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
});

/** One page in one language, as its pictures are called. */
const glossary = [...languages.slice(1, 2), 'glossary'].join('-');

describe('picturePages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'look-through-'));
  const told: string[] = [];
  beforeAll(async () => {
    vi.spyOn(console, 'log').mockImplementation((line: string) => told.push(line));
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await picturePages(browser, { folder, only: glossary });
    vi.restoreAllMocks();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(looks)('takes the whole page as wide as it is looked at: $name', ({ name, width }) => {
    const size = sizeOf(join(folder, `${glossary}.${name}.png`));
    expect(size.width).toBe(width);
    expect(size.height).toBeGreaterThan(800);
  });

  it('prints it', () => {
    expect(readFileSync(join(folder, `${glossary}.pdf`), 'latin1')).toMatch(/^%PDF/);
  });

  it('shows all of them on one page, and says where that is', () => {
    const sheet = join(folder, 'index.html');
    const shown = [...readFileSync(sheet, 'utf8').matchAll(/src="([^"]+)"/g)].map(
      ([, file = '']) => file,
    );
    expect(shown).toHaveLength(looks.length);
    for (const file of shown) expect(existsSync(join(folder, file)), file).toBe(true);
    expect(told).toEqual([`Views: 1. Open ${sheet}`]);
  });

  it('refuses a name that no page has', async () => {
    await expect(picturePages(browser, { folder, only: 'nothing' })).rejects.toThrow(
      'No page has "nothing" in its name.',
    );
  });
});
