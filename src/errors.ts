/** Errors a reader can do something about. Anything else that is thrown is a bug. */

/** What went wrong and the way out: printed as two lines, exit code 2. */
export class UserError extends Error {
  readonly code: string;
  readonly hint: string;

  /**
   * @param code stable kebab-case word for scripts, e.g. "not-a-repository"
   * @param message what is wrong, one line
   * @param hint the way out, one line
   */
  constructor(code: string, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UserError";
    this.code = code;
    this.hint = hint;
  }
}
