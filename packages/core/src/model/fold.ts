/**
 * One spelling for all spellings of a name: compatibility forms (full width, long s, Kelvin sign) and case do not count.
 * Done here, once, so that no database collation ever decides who somebody is.
 */
export const fold = (text: string): string => text.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC')
