/** Domains that nobody can have (RFC 2606): an address there is a sample that was left standing. */
const sampleDomain =
  /(?:^|[@./])(?:example|test|invalid|localhost|example\.(?:com|net|org))(?::\d+)?$/i;

/** Whether a mail address or the address of a site is a sample. */
export function isSample(address: string): boolean {
  return sampleDomain.test(address);
}
