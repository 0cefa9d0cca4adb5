/** What is asked for. */

/** What every command that shows data takes. Days are "YYYY-MM-DD". */
export interface ReportRequest {
  readonly paths: readonly string[];
  readonly person: string | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly asOf: string | undefined;
  readonly areas: readonly string[];
  readonly ladder: string | undefined;
  readonly all: boolean;
}
