/** Raised when a mapper changes what it makes: records are then made again from the payloads. */
export const MAPPING = 2;
