/** The ages at which the citizen's side changes. Source: access rules 8.1-8.3. */

/** Ages in years; the settings table has them. */
export interface Ages {
  /** Below this age the parents act. */
  readonly parentsUntil: number;
  /** From this age the person alone acts. */
  readonly selfFrom: number;
  /** From this age a person may give a mandate. */
  readonly mandateFrom: number;
  readonly majority: number;
}

export const DEFAULT_AGES: Ages = { parentsUntil: 12, selfFrom: 16, mandateFrom: 16, majority: 18 };
