/**
 * How many characters each text of the user's own may have: the doors refuse more, and the fields say so. Apart from
 * the schemas, so that views don't carry them.
 */
export const MOST = { serviceName: 120, nickname: 40, ground: 500, pin: 64, text: 20_000 } as const;

/** More than there is room for? Spaces around it don't count. */
export const isTooLong = (text: string, most: number): boolean => text.trim().length > most;
