/**
 * The network that an address belongs to, as far as one household or office has it: an address of IPv4 as it is, the first 64
 * bits of one of IPv6, of which whoever has one has all (RFC 6177). Other text is returned as it is.
 *
 * @returns as in `192.0.2.1` or `2001:db8:0:1`.
 */
export function networkOf(address: string): string {
  if (!address.includes(':') || !URL.canParse(`http://[${address}]`)) return address;
  // The URL writes it in its one short form (RFC 5952), and what is mapped from IPv4 as `::ffff:` and two groups.
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  if (short.startsWith('::ffff:')) return short;
  const [head = [], tail] = short.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - head.length - (tail?.length ?? 0) }, () => '0');
  return [...head, ...(tail === undefined ? [] : [...zeros, ...tail])].slice(0, 4).join(':');
}
