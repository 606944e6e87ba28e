/** Bytes of a body. The largest that a client of the protocol has to send is a tenth of it. */
export const bodyLimit: number = 64 * 1024
