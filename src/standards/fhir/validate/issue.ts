/** What a validation says: bounded, each with the element it stands at. Source: FHIR R4, OperationOutcome. */

/** Values of IssueType that validation uses. */
export type ValidationIssueType =
  | 'structure'
  | 'required'
  | 'value'
  | 'invariant'
  | 'code-invalid'
  | 'extension'
  | 'not-found'
  | 'informational';

export type Severity = 'error' | 'warning' | 'information';
export type TextLanguage = 'fr' | 'nl' | 'en' | 'de';
export type FourTexts = Readonly<Record<TextLanguage, string>>;

export interface ValidationIssue {
  readonly severity: Severity;
  readonly type: ValidationIssueType;
  /** Key of the rule: `min`, `binding`, `invariant:pat-1`. */
  readonly rule: string;
  /** FHIRPath of the element, with places in lists. */
  readonly expression: string;
  readonly text: FourTexts;
  /** Canonical of the definition that asks it. */
  readonly profile: string;
}

export interface Validation {
  readonly issues: readonly ValidationIssue[];
  readonly errors: number;
  readonly warnings: number;
  /** Issues found beyond those listed. */
  readonly unlisted: number;
}

const MOST_ISSUES = 100;

export interface Collector {
  readonly add: (issue: ValidationIssue) => void;
  /** Nothing more is of use. */
  readonly done: () => boolean;
}

/** Keeps the first hundred, errors before the rest; the same thing said by two definitions once. */
export class Issues implements Collector {
  readonly #listed = new Map<string, ValidationIssue>();
  #errors = 0;
  #warnings = 0;
  #unlisted = 0;

  readonly add = (issue: ValidationIssue): void => {
    const key = `${issue.rule} ${issue.expression} ${issue.text.en}`;
    if (this.#listed.has(key)) return;
    if (issue.severity === 'error') this.#errors += 1;
    else if (issue.severity === 'warning') this.#warnings += 1;
    if (this.#listed.size < MOST_ISSUES || (issue.severity === 'error' && this.#dropOne()))
      this.#listed.set(key, issue);
    else this.#unlisted += 1;
  };

  /** Past a hundred listed errors the rest is counted no more. */
  readonly done = (): boolean => this.#errors >= MOST_ISSUES;

  #dropOne(): boolean {
    for (const [key, { severity }] of this.#listed) {
      if (severity === 'error') continue;
      this.#listed.delete(key);
      this.#unlisted += 1;
      return true;
    }
    return false;
  }

  result(): Validation {
    const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };
    const issues = [...this.#listed.values()].sort((one, other) => rank[one.severity] - rank[other.severity]);
    return { issues, errors: this.#errors, warnings: this.#warnings, unlisted: this.#unlisted };
  }
}

/** Only whether there is an error. */
export class Probing implements Collector {
  #failed = false;
  readonly add = ({ severity }: ValidationIssue): void => {
    if (severity === 'error') this.#failed = true;
  };
  readonly done = (): boolean => this.#failed;
}
