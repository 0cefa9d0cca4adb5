/**
 * A string of its own. A part cut out of a message would keep the whole message in memory (V8 makes slices, not
 * copies), which for a long history is several times what is kept of it.
 */
export const detach = (text: string): string => ` ${text}`.slice(1);
