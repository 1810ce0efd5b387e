import { describe, expect, it } from 'vitest';
import { receiptGonePage, receiptPage } from '../../../worker/pages/received-page.ts';

const html =
  '<section data-when="receipt" hidden><b data-reference></b><b data-code></b></section><p data-when="gone">Nothing here.</p>';
const built = () => new Response(html);

describe('receiptPage', () => {
  it('shows reference and code, in groups', async () => {
    const page = await receiptPage(built(), 'K7QM3XDP', 'K7QM3XDP4HWN');
    expect(await page.text()).toBe(
      '<section data-when="receipt"><b data-reference>K7QM-3XDP</b><b data-code>K7QM-3XDP-4HWN</b></section>',
    );
  });
});

describe('receiptGonePage', () => {
  it('shows nothing of anyone', async () => {
    expect(await (await receiptGonePage(built())).text()).toBe(
      '<p data-when="gone">Nothing here.</p>',
    );
  });
});
