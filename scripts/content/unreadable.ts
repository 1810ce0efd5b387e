import type { YAMLError } from 'yaml';

/** Why fields can't be read, in words. */
export function whyUnreadable(error: YAMLError): string {
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'A colon followed by a space stands inside a value, or a field has no colon.';
    case 'DUPLICATE_KEY':
      return 'A field stands here twice.';
    default:
      return `The fields can't be read: ${error.message.split('\n')[0] ?? ''}`;
  }
}
