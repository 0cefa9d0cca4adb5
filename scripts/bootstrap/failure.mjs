// @ts-check
/** A failure the reader can act on: what, and the way out. */
export class BootstrapError extends Error {
  /**
   * @param {string} message what is wrong, one line
   * @param {string} hint the way out, one line
   * @param {number} exitCode 2 where the reader can fix it, 3 where it is a bug
   */
  constructor(message, hint, exitCode) {
    super(message);
    this.hint = hint;
    this.exitCode = exitCode;
  }
}
