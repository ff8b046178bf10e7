const ipv4 = /^(?:::ffff:)?(\d+(?:\.\d+){3})(?::\d+)?$/i;

/**
 * Whom attempts from an address are counted against: an IPv4 address, or the first 64 bits of an
 * IPv6 one, because whoever has one of those addresses has all of its network.
 */
export function senderOf(address: string): string {
  const [, four] = ipv4.exec(address) ?? [];
  if (four !== undefined || !address.includes(':')) return four ?? address;
  const [front = [], back = []] = address.split('::').map((half) => half.split(':'));
  const zeros = address.includes('::') ? Math.max(0, 8 - front.length - back.length) : 0;
  return [...front, ...Array<string>(zeros).fill('0'), ...back].slice(0, 4).join(':');
}
