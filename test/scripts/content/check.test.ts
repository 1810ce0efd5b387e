import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../scripts/content/check.ts';
import { readContent } from '../../../scripts/content/read-content.ts';
import { contentEntry, told } from './content-entry.ts';

const content = await readContent('.');

describe('checkContent', () => {
  it('reads words and links where program.yaml can’t be read', () => {
    const entries = [contentEntry({ body: 'You must click [here](/faq/).' })];
    const found = told(checkContent('.', { ...content, entries, program: undefined }));
    expect(found).toContainEqual(expect.stringMatching(/^7: “You must”: /));
    expect(found).toContainEqual(expect.stringMatching(/^7: The link to \/faq\/ says only “here”/));
  });
});
