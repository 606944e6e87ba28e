/**
 * One spelling for all spellings of a name: compatibility forms (full width, long s, Kelvin sign) and case do not count.
 * Done here, once, so that no database collation ever decides who somebody is. Lower case comes first as well as last:
 * upper case alone leaves ẞ apart from ß and ss.
 */
export const fold = (text: string): string =>
  text.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC')
